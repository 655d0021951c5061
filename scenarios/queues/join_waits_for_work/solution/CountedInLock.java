package queues.join_waits_for_work.solution;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import queues.join_waits_for_work.WorkQueue;

/** Counts, marks and waits under one lock. */
public final class CountedInLock implements WorkQueue {

    private final BlockingQueue<String> items;
    private final Lock lock = new ReentrantLock();
    private final Condition allDone = lock.newCondition();
    private int unfinished;

    /** One whose items wait in this queue. */
    public CountedInLock(BlockingQueue<String> items) {
        this.items = items;
    }

    @Override
    public void put(String item) {
        lock.lock();
        try {
            unfinished++;
        } finally {
            lock.unlock();
        }
        items.add(item);
    }

    @Override
    public String take() throws InterruptedException {
        return items.take();
    }

    @Override
    public void done() {
        lock.lock();
        try {
            if (unfinished == 0) {
                throw new IllegalStateException("all items are marked");
            }
            unfinished--;
            if (unfinished == 0) {
                allDone.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void join() throws InterruptedException {
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
