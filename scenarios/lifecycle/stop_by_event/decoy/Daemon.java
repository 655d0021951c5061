package lifecycle.stop_by_event.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicBoolean;
import lifecycle.stop_by_event.Round;
import lifecycle.stop_by_event.Watchman;

/** Sets the event; if he does not see it, he ends with the program. */
@CaughtBy(
        value = "a_stop_ends_a_round_that_waits",
        because = "The program may have more to do, and the round waits on.")
public final class Daemon implements Watchman {

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread thread;

    /** For this round. */
    public Daemon(Round round) {
        thread = new Thread(() -> walk(round), "watchman");
        thread.setDaemon(true);
    }

    @Override
    public void start() {
        if (!stopped.get()) {
            thread.start();
        }
    }

    @Override
    public void stop() {
        stopped.set(true);
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
