package lifecycle.stop_by_event.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicBoolean;
import lifecycle.stop_by_event.Round;
import lifecycle.stop_by_event.Watchman;

/** A second thread looks at the event and interrupts him when it is set. */
@CaughtBy(
        value = "he_goes_one_round_after_the_other_beside_whoever_has_sent_him",
        because = "The second thread keeps a core busy all the time.")
public final class Overseer implements Watchman {

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread thread;
    private final Thread overseer;

    /** For this round. */
    public Overseer(Round round) {
        thread = new Thread(() -> walk(round), "watchman");
        overseer = new Thread(this::oversee, "overseer");
    }

    @Override
    public void start() {
        if (!stopped.get()) {
            thread.start();
            overseer.start();
        }
    }

    @Override
    public void stop() throws InterruptedException {
        stopped.set(true);
        overseer.join();
        thread.join();
    }

    private void oversee() {
        while (!stopped.get() && thread.isAlive()) {
            Thread.onSpinWait();
        }
        thread.interrupt();
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
