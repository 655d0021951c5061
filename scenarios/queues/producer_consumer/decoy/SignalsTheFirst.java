package queues.producer_consumer.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import queues.producer_consumer.BoundedBuffer;
import queues.producer_consumer.Shelf;

/** Wakes a consumer when there is something again. */
@CaughtBy(
        value = "for_two_changes_before_anybody_is_awake_two_go_on",
        because = "If the second item comes before the first is taken, nobody is woken for it.")
public final class SignalsTheFirst implements BoundedBuffer {

    private final Lock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();
    private final Shelf shelf;

    /** A buffer on this shelf. */
    public SignalsTheFirst(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public void put(String item) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (shelf.size() == shelf.capacity()) {
                notFull.await();
            }
            shelf.add(item);
            if (shelf.size() == 1) {
                notEmpty.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (shelf.size() == 0) {
                notEmpty.await();
            }
            String item = shelf.remove();
            notFull.signal();
            return item;
        } finally {
            lock.unlock();
        }
    }
}
