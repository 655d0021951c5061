package lifecycle.stop_by_event.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import lifecycle.stop_by_event.Round;
import lifecycle.stop_by_event.Watchman;

/** The first who stops waits for the end, and then lets the others go. */
@CaughtBy(
        value =
                "when_the_first_boss_was_interrupted_the_others_wait_and_the_round_hears_of_one_stop",
        because =
                "He lets them go also when he was interrupted himself, and the round is under way.")
public final class TheFirstTellsTheOthers implements Watchman {

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;

    /** For this round. */
    public TheFirstTellsTheOthers(Round round) {
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
            try {
                thread.join();
            } finally {
                ended.countDown();
            }
        }
        ended.await();
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
