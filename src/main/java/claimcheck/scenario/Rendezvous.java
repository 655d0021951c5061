package claimcheck.scenario;

import claimcheck.scenario.timeline.Timeline;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** The point where a fixed number of threads wait for each other; it can be used again. */
public final class Rendezvous {

    private final String name;
    private final CyclicBarrier barrier;
    private final AtomicInteger arrivals = new AtomicInteger();

    /** For that many threads. */
    public Rendezvous(int parties) {
        this(parties, "the rendezvous");
    }

    /** The same with a name for failures, as in "two are inside at the same time". */
    public Rendezvous(int parties, String name) {
        this.name = name;
        barrier = new CyclicBarrier(parties, () -> markTheLast(parties));
    }

    /**
     * Waits until all are here.
     *
     * @throws AssertionError if the others do not come within {@link Bounds#patience}, or gave up
     */
    public void meet() throws InterruptedException {
        arrivals.incrementAndGet();
        Await.begins(() -> missing("and no more can"));
        try {
            barrier.await(Bounds.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(
                    missing("within " + Bounds.patience()) + "\n" + ThreadDump.take(), e);
        } catch (BrokenBarrierException e) {
            throw new AssertionError(
                    missing("before another gave up") + "\n" + ThreadDump.take(), e);
        } finally {
            Await.over();
        }
    }

    private static void markTheLast(int parties) {
        if (parties > 1) {
            Timeline.mark("all " + parties + " have come");
        }
    }

    private String missing(String bound) {
        int here = (arrivals.get() - 1) % barrier.getParties() + 1;
        return here + " of " + barrier.getParties() + " threads came to " + name + " " + bound;
    }
}
