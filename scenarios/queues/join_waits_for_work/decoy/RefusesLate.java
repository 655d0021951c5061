package queues.join_waits_for_work.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.BlockingQueue;
import queues.join_waits_for_work.WorkQueue;

/** Counts down, and refuses what is too much. */
@CaughtBy(
        value = "one_mark_too_many_is_refused_and_changes_nothing",
        because = "The refused mark is counted all the same.")
public final class RefusesLate implements WorkQueue {

    private final BlockingQueue<String> items;
    private int unfinished;

    /** One whose items wait in this queue. */
    public RefusesLate(BlockingQueue<String> items) {
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
        unfinished--;
        if (unfinished < 0) {
            throw new IllegalStateException("all items are marked");
        }
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
