package races.stop_flag.decoy;

import claimcheck.scenario.CaughtBy;
import races.stop_flag.StopSignal;

/** Wakes one who waits, and that one the next. */
@CaughtBy(
        value = "an_interrupt_at_the_moment_when_it_is_set_keeps_nobody_else_waiting",
        because = "Who is woken and interrupted leaves with the exception, and wakes nobody.")
public final class LeavesWithoutAWord implements StopSignal {

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
        if (Thread.interrupted()) {
            throw new InterruptedException("before the end of the wait");
        }
        notify();
    }
}
