package races.stop_flag.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import races.stop_flag.StopSignal;

/** Who waits takes a token, and puts it back for the next. */
@CaughtBy(
        value = "an_interrupt_at_the_moment_when_it_is_set_keeps_nobody_else_waiting",
        because = "Who is interrupted with the token in its hand does not put it back.")
public final class DropsTheToken implements StopSignal {

    private final BlockingQueue<Boolean> token = new ArrayBlockingQueue<>(1);
    private volatile boolean stop;

    @Override
    public synchronized void set() {
        if (!stop) {
            stop = true;
            token.add(true);
        }
    }

    @Override
    public boolean isSet() {
        return stop;
    }

    @Override
    public void await() throws InterruptedException {
        if (!stop) {
            token.put(token.take());
        }
    }
}
