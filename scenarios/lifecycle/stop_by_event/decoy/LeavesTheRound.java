package lifecycle.stop_by_event.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicBoolean;
import lifecycle.stop_by_event.Round;
import lifecycle.stop_by_event.Watchman;

/** A helper goes the round, so that the watchman himself can always be stopped. */
@CaughtBy(
        value = "a_stop_ends_a_round_that_waits",
        because = "The watchman leaves, and his helper waits on in the round.")
public final class LeavesTheRound implements Watchman {

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread thread;

    /** For this round. */
    public LeavesTheRound(Round round) {
        thread = new Thread(() -> walk(round), "watchman");
    }

    @Override
    public void start() {
        if (!stopped.get()) {
            thread.start();
        }
    }

    @Override
    public void stop() throws InterruptedException {
        if (stopped.compareAndSet(false, true)) {
            thread.interrupt();
        }
        thread.join();
    }

    private void walk(Round round) {
        try {
            while (!stopped.get() && !Thread.currentThread().isInterrupted()) {
                var helper = new Thread(() -> go(round), "helper");
                helper.start();
                helper.join();
            }
        } catch (InterruptedException e) {
            // The thread is at its end, and nobody is left to be told.
            Thread.currentThread().interrupt();
        }
    }

    private static void go(Round round) {
        try {
            round.go();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
