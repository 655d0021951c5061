package claimcheck.scenario;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The point where a fixed number of threads wait for each other; it can be used again. */
public final class Rendezvous {

    private final CyclicBarrier barrier;

    /** For that many threads. */
    public Rendezvous(int parties) {
        barrier = new CyclicBarrier(parties);
    }

    /**
     * Waits until all are here.
     *
     * @throws AssertionError if the others do not come within {@link Bounds#patience}, or gave up
     */
    public void meet() throws InterruptedException {
        int here = barrier.getNumberWaiting() + 1;
        try {
            barrier.await(Bounds.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw missing(here, "within " + Bounds.patience(), e);
        } catch (BrokenBarrierException e) {
            throw missing(here, "before another gave up", e);
        }
    }

    private AssertionError missing(int here, String bound, Exception cause) {
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
