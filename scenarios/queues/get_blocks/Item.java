package queues.get_blocks;

import java.util.Comparator;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/** What every queue takes, also one that sorts and one that holds back. */
record Item(int number, long delayInHours) implements Delayed {

    private static final Comparator<Delayed> ORDER =
            Comparator.comparingLong(item -> item.getDelay(TimeUnit.HOURS));

    static Item due(int number) {
        return new Item(number, 0);
    }

    /** Its delay does not run down. */
    static Item neverDue(int number) {
        return new Item(number, 1);
    }

    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(delayInHours, TimeUnit.HOURS);
    }

    @Override
    public int compareTo(Delayed other) {
        return ORDER.compare(this, other);
    }
}
