package queues.join_waits_for_work.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.BlockingQueue;
import queues.join_waits_for_work.WorkQueue;

/** Counts up and down. */
@CaughtBy(
        value = "one_mark_too_many_is_refused_and_changes_nothing",
        because = "One mark too many is not refused, and a later join returns too early.")
public final class BelowNought implements WorkQueue {

    private final BlockingQueue<String> items;
    private int unfinished;

    /** One whose items wait in this queue. */
    public BelowNought(BlockingQueue<String> items) {
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
