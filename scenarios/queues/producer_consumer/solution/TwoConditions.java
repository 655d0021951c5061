package queues.producer_consumer.solution;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import queues.producer_consumer.BoundedBuffer;
import queues.producer_consumer.Shelf;

/** Each side waits for a condition of its own, so that one signal is enough. */
public final class TwoConditions implements BoundedBuffer {

    private final Lock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();
    private final Shelf shelf;

    /** A buffer on this shelf. */
    public TwoConditions(Shelf shelf) {
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
