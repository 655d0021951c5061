package races.stop_flag.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import races.stop_flag.StopSignal;

/** Asks by waiting for no time. */
@CaughtBy(
        value = "who_is_interrupted_is_told_the_truth_and_stays_interrupted",
        because = "Who is interrupted is told that it is not set, and is interrupted no more.")
public final class AsksByAwait implements StopSignal {

    private final CountDownLatch stop = new CountDownLatch(1);

    @Override
    public void set() {
        stop.countDown();
    }

    @Override
    public boolean isSet() {
        try {
            return stop.await(0, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void await() throws InterruptedException {
        stop.await();
    }
}
