package claimcheck.scenario;

import claimcheck.scenario.timeline.Timeline;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** The point where a fixed number of threads wait for each other; it can be used again. */
public final class Rendezvous {

    private final CyclicBarrier barrier;
    private final AtomicInteger arrivals = new AtomicInteger();

    /** For that many threads. */
    public Rendezvous(int parties) {
        barrier = new CyclicBarrier(parties, () -> markTheLast(parties));
    }

    /**
     * Waits until all are here.
     *
     * @throws AssertionError if the others do not come within {@link Bounds#patience}, or gave up
     */
    public void meet() throws InterruptedException {
        arrivals.incrementAndGet();
        try {
            barrier.await(Bounds.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw missing("within " + Bounds.patience(), e);
        } catch (BrokenBarrierException e) {
            throw missing("before another gave up", e);
        }
    }

    private static void markTheLast(int parties) {
        if (parties > 1) {
            Timeline.mark("all " + parties + " have come");
        }
    }

    private AssertionError missing(String bound, Exception cause) {
        int here = (arrivals.get() - 1) % barrier.getParties() + 1;
        return new AssertionError(
                here
                        + " of "
                        + barrier.getParties()
                        + " threads came to the rendezvous "
                        + bound
                        + "\n"
                        + ThreadDump.take(),
                cause);
    }
}
