package lifecycle.stop_by_event.solution;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import lifecycle.stop_by_event.Round;
import lifecycle.stop_by_event.Watchman;

/** All rounds are one task of a pool; it can be cancelled once, and the pool is waited for. */
public final class CancelledTask implements Watchman {

    private final ExecutorService pool = Executors.newSingleThreadExecutor();
    private final FutureTask<?> rounds;

    /** For this round. */
    public CancelledTask(Round round) {
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
        boolean ended = false;
        while (!ended) {
            ended = pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
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
