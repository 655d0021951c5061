package queues.join_waits_for_work.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.BlockingQueue;
import queues.join_waits_for_work.WorkQueue;

/** Waits for as many marks as there are items. */
@CaughtBy(
        value = "join_waits_for_what_the_work_itself_puts",
        because = "What the work itself puts comes after the call, and is not waited for.")
public final class CountsAtTheCall implements WorkQueue {

    private final BlockingQueue<String> items;
    private long put;
    private long marked;

    /** One whose items wait in this queue. */
    public CountsAtTheCall(BlockingQueue<String> items) {
        this.items = items;
    }

    @Override
    public synchronized void put(String item) {
        put++;
        items.add(item);
    }

    @Override
    public String take() throws InterruptedException {
        return items.take();
    }

    @Override
    public synchronized void done() {
        if (marked == put) {
            throw new IllegalStateException("all items are marked");
        }
        marked++;
        notifyAll();
    }

    @Override
    public synchronized void join() throws InterruptedException {
        long until = put;
        while (marked < until) {
            wait();
        }
    }
}
