package queues.producer_consumer.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import queues.producer_consumer.BoundedBuffer;
import queues.producer_consumer.Shelf;

/** A lock, a condition, and a signal after each change. */
@CaughtBy(
        value = "consumers_and_producers_that_wait_side_by_side_all_go_on",
        because =
                "Both sides wait for one condition, and the only signal may go to the wrong side.")
public final class OneCondition implements BoundedBuffer {

    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Shelf shelf;

    /** A buffer on this shelf. */
    public OneCondition(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public void put(String item) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (shelf.size() == shelf.capacity()) {
                changed.await();
            }
            shelf.add(item);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (shelf.size() == 0) {
                changed.await();
            }
            String item = shelf.remove();
            changed.signal();
            return item;
        } finally {
            lock.unlock();
        }
    }
}
