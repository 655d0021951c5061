package races.stop_flag.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.CountDownLatch;
import races.stop_flag.StopSignal;

/** Who is interrupted is to stop too. */
@CaughtBy(
        value = "an_interrupt_ends_the_wait_and_sets_nothing",
        because = "One interrupt stops all, though only one thread was meant.")
public final class InterruptSets implements StopSignal {

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
    public void await() throws InterruptedException {
        try {
            stop.await();
        } catch (InterruptedException e) {
            stop.countDown();
            throw e;
        }
    }
}
