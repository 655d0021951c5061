package lifecycle.stop_by_event.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicBoolean;
import lifecycle.stop_by_event.Round;
import lifecycle.stop_by_event.Watchman;

/** Catches the interrupt in the loop, so that no round can end it by mistake. */
@CaughtBy(
        value = "an_interrupt_by_somebody_else_that_ends_a_round_ends_them_all",
        because =
                "An interrupt that does not come with the event is lost, and the next round waits again.")
public final class SwallowsInTheLoop implements Watchman {

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread thread;

    /** For this round. */
    public SwallowsInTheLoop(Round round) {
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
        while (!stopped.get() && !Thread.currentThread().isInterrupted()) {
            try {
                round.go();
            } catch (InterruptedException e) {
                // looks again whether he is to stop
            }
        }
    }
}
