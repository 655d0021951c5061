package queues.join_waits_for_work.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import queues.join_waits_for_work.WorkQueue;

/** Asks for the count until it is nought. */
@CaughtBy(
        value = "whoever_waits_is_at_rest_and_goes_on_when_it_is_time",
        because = "A join keeps a core busy, maybe the one that the work needs.")
public final class Asking implements WorkQueue {

    private final BlockingQueue<String> items;
    private final AtomicInteger unfinished = new AtomicInteger();

    /** One whose items wait in this queue. */
    public Asking(BlockingQueue<String> items) {
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
        if (unfinished.getAndUpdate(count -> Math.max(0, count - 1)) == 0) {
            throw new IllegalStateException("all items are marked");
        }
    }

    @Override
    public void join() throws InterruptedException {
        while (unfinished.get() > 0) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Thread.yield();
        }
    }
}
