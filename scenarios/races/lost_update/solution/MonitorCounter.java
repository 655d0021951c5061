package races.lost_update.solution;

import races.lost_update.Counter;

/** Both methods under the monitor of the counter. */
public final class MonitorCounter implements Counter {

    private int count;

    @Override
    public synchronized void increment() {
        count++;
    }

    @Override
    public synchronized int value() {
        return count;
    }
}
