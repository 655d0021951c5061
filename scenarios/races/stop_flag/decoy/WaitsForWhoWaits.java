package races.stop_flag.decoy;

import claimcheck.scenario.CaughtBy;
import races.stop_flag.StopSignal;

/** Sets it, and sees to it that all who wait have gone. */
@CaughtBy(
        value = "an_interrupt_ends_the_wait_and_sets_nothing",
        because = "Who is interrupted is never counted as gone, and then nobody can set it.")
public final class WaitsForWhoWaits implements StopSignal {

    private volatile boolean stop;
    private int waiting;

    @Override
    public synchronized void set() {
        stop = true;
        notifyAll();
        boolean interrupted = false;
        while (waiting > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isSet() {
        return stop;
    }

    @Override
    public synchronized void await() throws InterruptedException {
        waiting++;
        while (!stop) {
            wait();
        }
        waiting--;
        notifyAll();
    }
}
