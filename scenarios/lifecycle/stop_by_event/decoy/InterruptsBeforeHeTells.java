package lifecycle.stop_by_event.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicBoolean;
import lifecycle.stop_by_event.Round;
import lifecycle.stop_by_event.Watchman;

/** Takes him out of his wait, and then tells him why. */
@CaughtBy(
        value = "a_round_that_is_over_before_its_interrupt_returns_is_the_last",
        because =
                "A round that keeps the interrupt for itself is over before he is told, and he begins another.")
public final class InterruptsBeforeHeTells implements Watchman {

    private final Thread thread;
    private final AtomicBoolean isTold = new AtomicBoolean();
    private volatile boolean isStopped;

    /** For this round. */
    public InterruptsBeforeHeTells(Round round) {
        thread = new Thread(() -> walk(round), "watchman");
    }

    @Override
    public synchronized void start() {
        if (!isTold.get()) {
            thread.start();
        }
    }

    @Override
    public void stop() throws InterruptedException {
        tellHim();
        thread.join();
    }

    private synchronized void tellHim() {
        if (isTold.compareAndSet(false, true)) {
            thread.interrupt();
            isStopped = true;
        }
    }

    private void walk(Round round) {
        try {
            while (!isStopped && !Thread.currentThread().isInterrupted()) {
                round.go();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
