package queues.get_does_not_lock;

import java.util.Comparator;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/** What every queue takes, also one that sorts and one that holds back; it may leave at once. */
record Item(int number) implements Delayed {

    private static final Comparator<Item> ORDER = Comparator.comparingInt(Item::number);

    @Override
    public long getDelay(TimeUnit unit) {
        return 0;
    }

    @Override
    public int compareTo(Delayed other) {
        return ORDER.compare(this, (Item) other);
    }
}
