package lifecycle.stop_by_event.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import lifecycle.stop_by_event.Round;
import lifecycle.stop_by_event.Watchman;

/** Cancels the task, and waits for its future. */
@CaughtBy(
        value = "a_round_that_does_not_wait_is_done_to_its_end_and_is_the_last",
        because = "A cancelled future is done at once, while the round is still under way.")
public final class CancelledIsNotOver implements Watchman {

    private final ExecutorService pool = Executors.newSingleThreadExecutor();
    private final FutureTask<?> rounds;

    /** For this round. */
    public CancelledIsNotOver(Round round) {
        rounds = new FutureTask<>(() -> walk(round), null);
    }

    @Override
    public synchronized void start() {
        if (!pool.isShutdown()) {
            pool.execute(rounds);
        }
    }

    @Override
    public void stop() throws InterruptedException {
        rounds.cancel(true);
        synchronized (this) {
            pool.shutdown();
        }
        try {
            rounds.get();
        } catch (CancellationException e) {
            // it is cancelled
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void walk(Round round) {
        try {
            while (!rounds.isCancelled() && !Thread.currentThread().isInterrupted()) {
                round.go();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
