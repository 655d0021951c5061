package queues.join_waits_for_work.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.BlockingQueue;
import queues.join_waits_for_work.WorkQueue;

/** Every method is synchronized. */
@CaughtBy(
        value = "whoever_waits_is_at_rest_and_goes_on_when_it_is_time",
        because =
                "A consumer that waits in the queue keeps the monitor, and nobody can put or mark.")
public final class TakesInside implements WorkQueue {

    private final BlockingQueue<String> items;
    private int unfinished;

    /** One whose items wait in this queue. */
    public TakesInside(BlockingQueue<String> items) {
        this.items = items;
    }

    @Override
    public synchronized void put(String item) {
        unfinished++;
        items.add(item);
    }

    @Override
    public synchronized String take() throws InterruptedException {
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
