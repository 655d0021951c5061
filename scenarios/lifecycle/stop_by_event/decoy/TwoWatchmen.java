package lifecycle.stop_by_event.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicBoolean;
import lifecycle.stop_by_event.Round;
import lifecycle.stop_by_event.Watchman;

/** Two go the rounds, in case one is held up. */
@CaughtBy(
        value = "he_goes_one_round_after_the_other_beside_whoever_has_sent_him",
        because = "A round is begun while another is not over.")
public final class TwoWatchmen implements Watchman {

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread thread;
    private final Thread other;

    /** For this round. */
    public TwoWatchmen(Round round) {
        thread = new Thread(() -> walk(round), "watchman");
        other = new Thread(() -> walk(round), "other watchman");
    }

    @Override
    public void start() {
        if (!stopped.get()) {
            thread.start();
            other.start();
        }
    }

    @Override
    public void stop() throws InterruptedException {
        if (stopped.compareAndSet(false, true)) {
            thread.interrupt();
            other.interrupt();
        }
        thread.join();
        other.join();
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
