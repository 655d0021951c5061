package queues.join_waits_for_work.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.BlockingQueue;
import queues.join_waits_for_work.WorkQueue;

/** Whoever has taken an item may mark it. */
@CaughtBy(
        value = "any_number_is_put_and_anybody_marks_any_item",
        because = "It refuses the mark of a thread that has not taken the item itself.")
public final class MarksItsOwn implements WorkQueue {

    private final BlockingQueue<String> items;
    private final ThreadLocal<Integer> mine = ThreadLocal.withInitial(() -> 0);
    private int unfinished;

    /** One whose items wait in this queue. */
    public MarksItsOwn(BlockingQueue<String> items) {
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
        mine.set(mine.get() + 1);
        return item;
    }

    @Override
    public synchronized void done() {
        if (mine.get() == 0) {
            throw new IllegalStateException("all items are marked");
        }
        mine.set(mine.get() - 1);
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
