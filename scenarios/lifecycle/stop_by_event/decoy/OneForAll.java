package lifecycle.stop_by_event.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import lifecycle.stop_by_event.Round;
import lifecycle.stop_by_event.Watchman;

/** All watchmen have one thread, which is made once. */
@CaughtBy(
        value = "two_watchmen_go_their_rounds_at_the_same_time",
        because = "The second begins no round before the first has ended.")
public final class OneForAll implements Watchman {

    private static final Executor POOL = Executors.newSingleThreadExecutor();

    private final CountDownLatch ended = new CountDownLatch(1);
    private final FutureTask<?> rounds;
    private boolean isStarted;

    /** For this round. */
    public OneForAll(Round round) {
        rounds = new FutureTask<>(() -> walk(round), null);
    }

    @Override
    public synchronized void start() {
        if (!rounds.isCancelled()) {
            isStarted = true;
            POOL.execute(rounds);
        }
    }

    @Override
    public void stop() throws InterruptedException {
        synchronized (this) {
            rounds.cancel(true);
            if (!isStarted) {
                return;
            }
        }
        ended.await();
    }

    private void walk(Round round) {
        try {
            while (!rounds.isCancelled() && !Thread.currentThread().isInterrupted()) {
                round.go();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }
}
