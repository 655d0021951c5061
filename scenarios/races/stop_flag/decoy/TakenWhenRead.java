package races.stop_flag.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicBoolean;
import races.stop_flag.StopSignal;

/** One step to ask and to answer. */
@CaughtBy(
        value = "it_is_not_set_before_somebody_sets_it_and_stays_set_then",
        because = "Who asks takes the signal away from all who ask later.")
public final class TakenWhenRead implements StopSignal {

    private final AtomicBoolean asked = new AtomicBoolean();
    private boolean stop;

    @Override
    public synchronized void set() {
        stop = true;
        asked.set(true);
        notifyAll();
    }

    @Override
    public boolean isSet() {
        return asked.getAndSet(false);
    }

    @Override
    public synchronized void await() throws InterruptedException {
        while (!stop) {
            wait();
        }
    }
}
