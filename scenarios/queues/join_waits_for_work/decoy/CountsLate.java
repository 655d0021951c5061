package queues.join_waits_for_work.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.BlockingQueue;
import queues.join_waits_for_work.WorkQueue;

/** Counts each item that is in the queue. */
@CaughtBy(
        value = "join_waits_for_an_item_on_its_way_in_or_out",
        because = "A worker can take the item and mark it before it is counted.")
public final class CountsLate implements WorkQueue {

    private final BlockingQueue<String> items;
    private int unfinished;

    /** One whose items wait in this queue. */
    public CountsLate(BlockingQueue<String> items) {
        this.items = items;
    }

    @Override
    public void put(String item) {
        items.add(item);
        synchronized (this) {
            unfinished++;
        }
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
