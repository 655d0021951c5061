package lifecycle.stop_by_event.solution;

import java.util.concurrent.atomic.AtomicBoolean;
import lifecycle.stop_by_event.Round;
import lifecycle.stop_by_event.Watchman;

/**
 * The event is for who looks, the interrupt for who waits; whoever sets the one sends the other.
 */
public final class EventAndInterrupt implements Watchman {

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread thread;

    /** For this round. */
    public EventAndInterrupt(Round round) {
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
                round.go();
            }
        } catch (InterruptedException e) {
            // The thread is at its end, and nobody is left to be told.
            Thread.currentThread().interrupt();
        }
    }
}
