package lifecycle.stop_by_event.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import lifecycle.stop_by_event.Round;
import lifecycle.stop_by_event.Watchman;

/** Whoever stops interrupts, unless another waits already. */
@CaughtBy(
        value =
                "when_the_first_boss_was_interrupted_the_others_wait_and_the_round_hears_of_one_stop",
        because = "If the first was interrupted the next one interrupts the round once more.")
public final class InterruptsIfNobodyWaits implements Watchman {

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Thread thread;

    /** For this round. */
    public InterruptsIfNobodyWaits(Round round) {
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
        stopped.set(true);
        if (waiting.getAndIncrement() == 0) {
            thread.interrupt();
        }
        try {
            thread.join();
        } finally {
            waiting.decrementAndGet();
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
