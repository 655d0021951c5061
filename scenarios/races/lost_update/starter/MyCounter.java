package races.lost_update.starter;

import races.lost_update.Counter;

/** Adds one to a field. What happens when two threads do that at the same time? */
public final class MyCounter implements Counter {

    private int count;

    @Override
    public void increment() {
        count++;
    }

    @Override
    public int value() {
        return count;
    }
}
