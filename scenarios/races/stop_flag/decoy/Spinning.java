package races.stop_flag.decoy;

import claimcheck.scenario.CaughtBy;
import races.stop_flag.StopSignal;

/** Asks until it is set. */
@CaughtBy(
        value = "all_who_wait_rest_and_go_on_when_it_is_set",
        because = "It asks all the time, and each who waits keeps a core busy.")
public final class Spinning implements StopSignal {

    private volatile boolean stop;

    @Override
    public void set() {
        stop = true;
    }

    @Override
    public boolean isSet() {
        return stop;
    }

    @Override
    public void await() throws InterruptedException {
        while (!stop) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Thread.onSpinWait();
        }
    }
}
