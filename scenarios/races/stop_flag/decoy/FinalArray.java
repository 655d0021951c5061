package races.stop_flag.decoy;

import claimcheck.scenario.CaughtBy;
import races.stop_flag.StopSignal;

/** What is final every thread sees. */
@CaughtBy(
        value = "a_loop_that_does_nothing_but_ask_ends_when_it_is_set",
        because = "Only the reference is final; what is in the array may never be seen.")
public final class FinalArray implements StopSignal {

    private final boolean[] stop = new boolean[1];

    @Override
    public synchronized void set() {
        stop[0] = true;
        notifyAll();
    }

    @Override
    public boolean isSet() {
        return stop[0];
    }

    @Override
    public synchronized void await() throws InterruptedException {
        while (!stop[0]) {
            wait();
        }
    }
}
