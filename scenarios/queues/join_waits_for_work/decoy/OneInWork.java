package queues.join_waits_for_work.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import queues.join_waits_for_work.WorkQueue;

/** Taking locks the queue, and the mark unlocks it. */
@CaughtBy(
        value = "several_items_can_be_in_work_at_the_same_time",
        because = "Only one worker has an item at a time, and the others wait for its mark.")
public final class OneInWork implements WorkQueue {

    private final BlockingQueue<String> items;
    private final Semaphore unlocked = new Semaphore(1);
    private int unfinished;

    /** One whose items wait in this queue. */
    public OneInWork(BlockingQueue<String> items) {
        this.items = items;
    }

    @Override
    public synchronized void put(String item) {
        unfinished++;
        items.add(item);
    }

    @Override
    public String take() throws InterruptedException {
        unlocked.acquire();
        try {
            return items.take();
        } catch (InterruptedException e) {
            unlocked.release();
            throw e;
        }
    }

    @Override
    public synchronized void done() {
        if (unfinished == 0) {
            throw new IllegalStateException("all items are marked");
        }
        unfinished--;
        unlocked.release();
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
