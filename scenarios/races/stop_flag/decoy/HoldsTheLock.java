package races.stop_flag.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.CountDownLatch;
import races.stop_flag.StopSignal;

/** A latch, and a monitor around it to be sure. */
@CaughtBy(
        value = "all_who_wait_rest_and_go_on_when_it_is_set",
        because = "Who waits holds the monitor, and whoever is to set it cannot enter.")
public final class HoldsTheLock implements StopSignal {

    private final CountDownLatch stop = new CountDownLatch(1);

    @Override
    public synchronized void set() {
        stop.countDown();
    }

    @Override
    public boolean isSet() {
        return stop.getCount() == 0;
    }

    @Override
    public synchronized void await() throws InterruptedException {
        stop.await();
    }
}
