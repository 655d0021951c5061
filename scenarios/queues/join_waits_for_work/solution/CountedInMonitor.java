package queues.join_waits_for_work.solution;

import java.util.concurrent.BlockingQueue;
import queues.join_waits_for_work.WorkQueue;

/** Counts, marks and waits under one monitor. */
public final class CountedInMonitor implements WorkQueue {

    private final BlockingQueue<String> items;
    private int unfinished;

    /** One whose items wait in this queue. */
    public CountedInMonitor(BlockingQueue<String> items) {
        this.items = items;
    }

    @Override
    public synchronized void put(String item) {
        unfinished++;
        items.add(item);
    }

    @Override
    public String take() throws InterruptedException {
        return items.take();
    }

    @Override
    public synchronized void done() {
        if (unfinished == 0) {
            throw new IllegalStateException("all items are marked");
        }
        unfinished--;
        if (unfinished == 0) {
            notifyAll();
        }
    }

    @Override
    public synchronized void join() throws InterruptedException {
        while (unfinished > 0) {
            wait();
        }
    }
}
