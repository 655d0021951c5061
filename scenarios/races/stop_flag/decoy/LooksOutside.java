package races.stop_flag.decoy;

import claimcheck.scenario.CaughtBy;
import races.stop_flag.StopSignal;

/** Enters the monitor only if there is something to wait for. */
@CaughtBy(
        value = "who_is_about_to_wait_goes_on_if_it_is_set_at_that_moment",
        because = "It can be set between the look and the wait, and nobody is woken a second time.")
public final class LooksOutside implements StopSignal {

    private volatile boolean stop;

    @Override
    public void set() {
        stop = true;
        synchronized (this) {
            notifyAll();
        }
    }

    @Override
    public boolean isSet() {
        return stop;
    }

    @Override
    public void await() throws InterruptedException {
        while (!stop) {
            synchronized (this) {
                wait();
            }
        }
    }
}
