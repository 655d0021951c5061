package queues.join_waits_for_work.solution;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import queues.join_waits_for_work.WorkQueue;

/** Counts without a lock; only the look and the wait of a join are one step. */
public final class AtomicCount implements WorkQueue {

    private final BlockingQueue<String> items;
    private final AtomicInteger unfinished = new AtomicInteger();

    /** One whose items wait in this queue. */
    public AtomicCount(BlockingQueue<String> items) {
        this.items = items;
    }

    @Override
    public void put(String item) {
        unfinished.incrementAndGet();
        items.add(item);
    }

    @Override
    public String take() throws InterruptedException {
        return items.take();
    }

    @Override
    public void done() {
        int before = unfinished.getAndUpdate(count -> Math.max(0, count - 1));
        if (before == 0) {
            throw new IllegalStateException("all items are marked");
        }
        if (before == 1) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    @Override
    public synchronized void join() throws InterruptedException {
        while (unfinished.get() > 0) {
            wait();
        }
    }
}
