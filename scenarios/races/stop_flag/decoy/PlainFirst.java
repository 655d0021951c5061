package races.stop_flag.decoy;

import claimcheck.scenario.CaughtBy;
import races.stop_flag.StopSignal;

/** The volatile field makes all the others visible too. */
@CaughtBy(
        value = "a_loop_that_does_nothing_but_ask_ends_when_it_is_set",
        because = "It reads the plain field first, and the volatile one only if that is true.")
public final class PlainFirst implements StopSignal {

    private boolean stop;
    private volatile boolean published;

    @Override
    public synchronized void set() {
        stop = true;
        published = true;
        notifyAll();
    }

    @Override
    public boolean isSet() {
        return stop && published;
    }

    @Override
    public synchronized void await() throws InterruptedException {
        while (!stop) {
            wait();
        }
    }
}
