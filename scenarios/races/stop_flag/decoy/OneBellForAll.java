package races.stop_flag.decoy;

import claimcheck.scenario.CaughtBy;
import races.stop_flag.StopSignal;

/** A bell wakes one who waits, and that one the next. */
@CaughtBy(
        value = "all_who_wait_rest_and_go_on_when_it_is_set",
        because = "Who waits for another signal hears the bell too, and passes nothing on.")
public final class OneBellForAll implements StopSignal {

    private static final Object BELL = new Object();

    private volatile boolean stop;

    @Override
    public void set() {
        synchronized (BELL) {
            stop = true;
            BELL.notify();
        }
    }

    @Override
    public boolean isSet() {
        return stop;
    }

    @Override
    public void await() throws InterruptedException {
        synchronized (BELL) {
            while (!stop) {
                BELL.wait();
            }
            BELL.notify();
        }
    }
}
