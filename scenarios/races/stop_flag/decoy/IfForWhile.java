package races.stop_flag.decoy;

import claimcheck.scenario.CaughtBy;
import races.stop_flag.StopSignal;

/** Looks whether it is set, and waits if not. */
@CaughtBy(
        value = "who_is_woken_for_nothing_waits_on",
        because = "Who is woken for another reason does not look again.")
public final class IfForWhile implements StopSignal {

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
        if (!stop) {
            wait();
        }
    }
}
