package queues.join_waits_for_work.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import queues.join_waits_for_work.WorkQueue;

/** The last mark has a permit for each who joins. */
@CaughtBy(
        value = "the_wait_of_a_join_and_of_a_consumer_can_be_interrupted",
        because = "Whoever is interrupted leaves a permit, and a later join does not wait.")
public final class LeavesAPermit implements WorkQueue {

    private final BlockingQueue<String> items;
    private final Semaphore allDone = new Semaphore(0);
    private int unfinished;
    private int waiting;

    /** One whose items wait in this queue. */
    public LeavesAPermit(BlockingQueue<String> items) {
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
            allDone.release(waiting);
            waiting = 0;
        }
    }

    @Override
    public void join() throws InterruptedException {
        synchronized (this) {
            if (unfinished == 0) {
                return;
            }
            waiting++;
        }
        allDone.acquire();
    }
}
