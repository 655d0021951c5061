package lifecycle.stop_by_event.solution;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import lifecycle.stop_by_event.Round;
import lifecycle.stop_by_event.Watchman;

/** Each round is a task that leaves the next one behind, in a pool that takes none after a stop. */
public final class TaskForEachRound implements Watchman {

    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    new ThreadPoolExecutor.DiscardPolicy());
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Round round;

    /** For this round. */
    public TaskForEachRound(Round round) {
        this.round = round;
    }

    @Override
    public void start() {
        pool.execute(this::goAndLeaveTheNext);
    }

    @Override
    public void stop() throws InterruptedException {
        if (stopped.compareAndSet(false, true)) {
            pool.shutdownNow();
        }
        boolean ended = false;
        while (!ended) {
            ended = pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        }
    }

    private void goAndLeaveTheNext() {
        try {
            round.go();
            if (Thread.currentThread().isInterrupted()) {
                pool.shutdown();
            } else {
                pool.execute(this::goAndLeaveTheNext);
            }
        } catch (InterruptedException e) {
            pool.shutdown();
        }
    }
}
