package lifecycle.stop_by_event.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicBoolean;
import lifecycle.stop_by_event.Round;
import lifecycle.stop_by_event.Watchman;

/** Waits for the end, whatever happens. */
@CaughtBy(
        value = "whoever_waits_for_the_stop_can_be_interrupted_and_the_rounds_end_all_the_same",
        because =
                "The interrupt of the caller is put off until the round is over, which may be never.")
public final class CannotBeInterrupted implements Watchman {

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread thread;

    /** For this round. */
    public CannotBeInterrupted(Round round) {
        thread = new Thread(() -> walk(round), "watchman");
    }

    @Override
    public void start() {
        if (!stopped.get()) {
            thread.start();
        }
    }

    @Override
    public void stop() {
        if (stopped.compareAndSet(false, true)) {
            thread.interrupt();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void walk(Round round) {
        try {
            while (!stopped.get() && !Thread.currentThread().isInterrupted()) {
                round.go();
            }
        } catch (InterruptedException e) {
            // The thread is at its end, and nobody is left to be told.
            Thread.currentThread().interrupt();
        }
    }
}
