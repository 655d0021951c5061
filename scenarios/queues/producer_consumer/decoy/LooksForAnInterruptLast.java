package queues.producer_consumer.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import queues.producer_consumer.BoundedBuffer;
import queues.producer_consumer.Shelf;

/** Whoever was interrupted is told so when its item is on the shelf. */
@CaughtBy(
        value = "whoever_is_told_of_an_interrupt_has_changed_nothing",
        because = "It throws as if it had not called, and the item is on the shelf.")
public final class LooksForAnInterruptLast implements BoundedBuffer {

    private final Lock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();
    private final Shelf shelf;

    /** A buffer on this shelf. */
    public LooksForAnInterruptLast(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public void put(String item) throws InterruptedException {
        lock.lock();
        try {
            while (shelf.size() == shelf.capacity()) {
                notFull.await();
            }
            shelf.add(item);
            notEmpty.signal();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String take() throws InterruptedException {
        lock.lock();
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
