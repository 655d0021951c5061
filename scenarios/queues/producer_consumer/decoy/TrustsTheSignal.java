package queues.producer_consumer.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import queues.producer_consumer.BoundedBuffer;
import queues.producer_consumer.Shelf;

/** A signal wakes one consumer only, so the item is there for it. */
@CaughtBy(
        value = "whoever_is_woken_when_another_was_faster_waits_on",
        because = "Between the signal and the wake-up another consumer can come and take the item.")
public final class TrustsTheSignal implements BoundedBuffer {

    private final Lock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();
    private final Shelf shelf;

    /** A buffer on this shelf. */
    public TrustsTheSignal(Shelf shelf) {
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
            notEmpty.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (shelf.size() == 0) {
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
