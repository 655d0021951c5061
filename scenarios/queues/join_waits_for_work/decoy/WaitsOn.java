package queues.join_waits_for_work.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.BlockingQueue;
import queues.join_waits_for_work.WorkQueue;

/** Whatever wakes it, it waits until all is done. */
@CaughtBy(
        value = "the_wait_of_a_join_and_of_a_consumer_can_be_interrupted",
        because = "The interrupt is swallowed, and the thread that was to stop waits on.")
public final class WaitsOn implements WorkQueue {

    private final BlockingQueue<String> items;
    private int unfinished;

    /** One whose items wait in this queue. */
    public WaitsOn(BlockingQueue<String> items) {
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
    public synchronized void join() {
        while (unfinished > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                // looks again, as after every wake-up
            }
        }
    }
}
