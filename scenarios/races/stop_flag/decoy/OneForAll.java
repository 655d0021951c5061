package races.stop_flag.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.CountDownLatch;
import races.stop_flag.StopSignal;

/** Wherever it is set, it is set. */
@CaughtBy(
        value = "a_new_signal_is_not_set_whatever_others_are",
        because = "The signal is static, so it stops those too who wait for another.")
public final class OneForAll implements StopSignal {

    private static final CountDownLatch STOP = new CountDownLatch(1);

    @Override
    public void set() {
        STOP.countDown();
    }

    @Override
    public boolean isSet() {
        return STOP.getCount() == 0;
    }

    @Override
    public void await() throws InterruptedException {
        STOP.await();
    }
}
