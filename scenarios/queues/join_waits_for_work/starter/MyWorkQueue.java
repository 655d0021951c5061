package queues.join_waits_for_work.starter;

import java.util.concurrent.BlockingQueue;
import queues.join_waits_for_work.WorkQueue;

/** An empty queue means that nothing is left to do. Or does it? */
public final class MyWorkQueue implements WorkQueue {

    private final BlockingQueue<String> items;
    private int unfinished;

    /** One whose items wait in this queue. */
    public MyWorkQueue(BlockingQueue<String> items) {
        this.items = items;
    }

    @Override
    public synchronized void put(String item) {
        unfinished++;
        items.add(item);
    }

    @Override
    public String take() throws InterruptedException {
        String item = items.take();
        synchronized (this) {
            notifyAll();
        }
        return item;
    }

    @Override
    public synchronized void done() {
        if (unfinished == 0) {
            throw new IllegalStateException("all items are marked");
        }
        unfinished--;
    }

    @Override
    public synchronized void join() throws InterruptedException {
        while (!items.isEmpty()) {
            wait();
        }
    }
}
