package lifecycle.stop_by_event.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicBoolean;
import lifecycle.stop_by_event.Round;
import lifecycle.stop_by_event.Watchman;

/** Looks at the event alone; an interrupt comes as an exception anyway. */
@CaughtBy(
        value = "an_interrupt_by_somebody_else_that_a_round_leaves_to_him_ends_them_all",
        because =
                "A round that catches the exception and restores the interrupt is followed by another.")
public final class ForgetsTheStatus implements Watchman {

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread thread;

    /** For this round. */
    public ForgetsTheStatus(Round round) {
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
            while (!stopped.get()) {
                round.go();
            }
        } catch (InterruptedException e) {
            // The thread is at its end, and nobody is left to be told.
            Thread.currentThread().interrupt();
        }
    }
}
