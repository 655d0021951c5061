package races.stop_flag.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.CountDownLatch;
import races.stop_flag.StopSignal;

/** Waits, and handles the exception. */
@CaughtBy(
        value = "an_interrupt_ends_the_wait_and_sets_nothing",
        because = "After an interrupt it goes on as if it had been set.")
public final class LosesTheInterrupt implements StopSignal {

    private final CountDownLatch stop = new CountDownLatch(1);

    @Override
    public void set() {
        stop.countDown();
    }

    @Override
    public boolean isSet() {
        return stop.getCount() == 0;
    }

    @Override
    public void await() {
        try {
            stop.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
