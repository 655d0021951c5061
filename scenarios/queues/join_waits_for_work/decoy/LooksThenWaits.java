package queues.join_waits_for_work.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import queues.join_waits_for_work.WorkQueue;

/** An atomic count can be read without a lock. */
@CaughtBy(
        value = "a_mark_between_the_look_and_the_wait_of_a_join_is_not_missed",
        because = "Between the look and the wait the last mark can come, and then nobody is woken.")
public final class LooksThenWaits implements WorkQueue {

    private final BlockingQueue<String> items;
    private final AtomicInteger unfinished = new AtomicInteger();

    /** One whose items wait in this queue. */
    public LooksThenWaits(BlockingQueue<String> items) {
        this.items = items;
    }

    @Override
    public void put(String item) {
        unfinished.incrementAndGet();
        items.add(item);
    }

    @Override
    public String take() throws InterruptedException {
        return items.take();
    }

    @Override
    public void done() {
        int before = unfinished.getAndUpdate(count -> Math.max(0, count - 1));
        if (before == 0) {
            throw new IllegalStateException("all items are marked");
        }
        if (before == 1) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    @Override
    public void join() throws InterruptedException {
        while (unfinished.get() > 0) {
            awaitMark();
        }
    }

    private synchronized void awaitMark() throws InterruptedException {
        wait();
    }
}
