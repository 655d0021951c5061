package races.stop_flag.decoy;

import claimcheck.scenario.CaughtBy;
import races.stop_flag.StopSignal;

/** Waits to be woken by who sets it. */
@CaughtBy(
        value = "who_comes_later_does_not_wait",
        because = "Who comes later waits to be woken by somebody who has been there already.")
public final class WaitsAlways implements StopSignal {

    private volatile boolean stop;

    @Override
    public synchronized void set() {
        stop = true;
        notifyAll();
    }

    @Override
    public boolean isSet() {
        return stop;
    }

    @Override
    public synchronized void await() throws InterruptedException {
        wait();
    }
}
