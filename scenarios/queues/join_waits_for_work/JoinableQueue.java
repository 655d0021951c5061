package queues.join_waits_for_work;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A queue on whose work one can wait: each item that was put is unfinished until somebody marks it
 * as done. Thread-safe.
 */
class JoinableQueue<T> {

    private final BlockingQueue<T> items = new LinkedBlockingQueue<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition allDone = lock.newCondition();
    private int unfinished;

    /** Where {@link #join} waits. */
    final Condition allDone() {
        return allDone;
    }

    final boolean isEmpty() {
        return items.isEmpty();
    }

    final void put(T item) {
        lock.lock();
        try {
            // Counted before anybody can take it, and so before anybody can mark it.
            unfinished++;
            items.add(item);
        } finally {
            lock.unlock();
        }
    }

    T get() throws InterruptedException {
        return items.take();
    }

    /**
     * Marks one item as done.
     *
     * @throws IllegalStateException if as many were marked as were put
     */
    void taskDone() {
        lock.lock();
        try {
            if (unfinished == 0) {
                throw new IllegalStateException("more items marked as done than were put");
            }
            unfinished--;
            if (unfinished == 0) {
                allDone.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until every item that was put is marked as done. */
    final void join() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (unfinished > 0) {
                allDone.await();
            }
        } finally {
            lock.unlock();
        }
    }
}
