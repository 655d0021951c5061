package lifecycle.stop_by_event.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicBoolean;
import lifecycle.stop_by_event.Round;
import lifecycle.stop_by_event.Watchman;

/** Has no event; the interrupt says all. */
@CaughtBy(
        value = "a_round_that_waits_after_the_stop_and_keeps_the_interrupt_for_itself_is_the_last",
        because = "A round that catches the interrupt and goes on leaves no trace of it.")
public final class OnlyInterrupts implements Watchman {

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread thread;

    /** For this round. */
    public OnlyInterrupts(Round round) {
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
            while (!Thread.currentThread().isInterrupted()) {
                round.go();
            }
        } catch (InterruptedException e) {
            // The thread is at its end, and nobody is left to be told.
            Thread.currentThread().interrupt();
        }
    }
}
