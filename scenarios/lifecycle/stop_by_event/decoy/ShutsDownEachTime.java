package lifecycle.stop_by_event.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import lifecycle.stop_by_event.Round;
import lifecycle.stop_by_event.Watchman;

/** Every stop shuts the pool down. */
@CaughtBy(
        value = "the_last_round_is_interrupted_once_and_every_stop_waits_for_it",
        because =
                "Each shutdownNow interrupts the thread again, also while the round puts things in order.")
public final class ShutsDownEachTime implements Watchman {

    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    new ThreadPoolExecutor.DiscardPolicy());
    private final Round round;

    /** For this round. */
    public ShutsDownEachTime(Round round) {
        this.round = round;
    }

    @Override
    public void start() {
        pool.execute(this::goAndLeaveTheNext);
    }

    @Override
    public void stop() throws InterruptedException {
        pool.shutdownNow();
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
