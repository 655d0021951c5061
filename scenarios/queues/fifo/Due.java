package queues.fifo;

import java.util.Comparator;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/** An item that queues which sort put in the order of its number; it may leave at once. */
record Due(int number) implements Delayed {

    private static final Comparator<Due> ORDER = Comparator.comparingInt(Due::number);

    @Override
    public long getDelay(TimeUnit unit) {
        return 0;
    }

    @Override
    public int compareTo(Delayed other) {
        return ORDER.compare(this, (Due) other);
    }
}
