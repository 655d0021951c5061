package queues.join_waits_for_work.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.BlockingQueue;
import queues.join_waits_for_work.WorkQueue;

/** Whoever is interrupted stops waiting, and tells it by its flag. */
@CaughtBy(
        value = "the_wait_of_a_join_and_of_a_consumer_can_be_interrupted",
        because = "It returns as if all were done.")
public final class ReturnsEarly implements WorkQueue {

    private final BlockingQueue<String> items;
    private int unfinished;

    /** One whose items wait in this queue. */
    public ReturnsEarly(BlockingQueue<String> items) {
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
        try {
            while (unfinished > 0) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
