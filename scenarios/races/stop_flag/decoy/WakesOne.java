package races.stop_flag.decoy;

import claimcheck.scenario.CaughtBy;
import races.stop_flag.StopSignal;

/** Wakes who waits. */
@CaughtBy(
        value = "all_who_wait_rest_and_go_on_when_it_is_set",
        because = "It wakes one of those who wait, and the others sleep on.")
public final class WakesOne implements StopSignal {

    private volatile boolean stop;

    @Override
    public synchronized void set() {
        stop = true;
        notify();
    }

    @Override
    public boolean isSet() {
        return stop;
    }

    @Override
    public synchronized void await() throws InterruptedException {
        while (!stop) {
            wait();
        }
    }
}
