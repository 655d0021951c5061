package queues.join_waits_for_work.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.BlockingQueue;
import queues.join_waits_for_work.WorkQueue;

/** Unfinished is what is in the queue, and what was taken from it. */
@CaughtBy(
        value = "join_waits_for_an_item_on_its_way_in_or_out",
        because = "An item that has left the queue and is not counted yet is nowhere.")
public final class CountsWhatIsTaken implements WorkQueue {

    private final BlockingQueue<String> items;
    private int inWork;

    /** One whose items wait in this queue. */
    public CountsWhatIsTaken(BlockingQueue<String> items) {
        this.items = items;
    }

    @Override
    public synchronized void put(String item) {
        items.add(item);
    }

    @Override
    public String take() throws InterruptedException {
        String item = items.take();
        synchronized (this) {
            inWork++;
        }
        return item;
    }

    @Override
    public synchronized void done() {
        if (inWork == 0) {
            throw new IllegalStateException("all items are marked");
        }
        inWork--;
        if (inWork == 0) {
            notifyAll();
        }
    }

    @Override
    public synchronized void join() throws InterruptedException {
        while (inWork > 0 || !items.isEmpty()) {
            wait();
        }
    }
}
