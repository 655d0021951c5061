package queues.stop_event_unseen.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import queues.stop_event_unseen.Crew;

/** The JDK has such a crew; who puts more than it can take helps it. */
@CaughtBy(
        value = "whatever_the_items_are_and_however_many_each_is_handled",
        because = "Behind sixteen items a put handles its item itself, and waits until it is done.")
public final class HelpsOut implements Crew {

    private final ExecutorService pool;
    private final Consumer<String> handler;

    /** A crew of so many workers. */
    public HelpsOut(int workers, Consumer<String> handler) {
        pool =
                new ThreadPoolExecutor(
                        workers,
                        workers,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(16),
                        new ThreadPoolExecutor.CallerRunsPolicy());
        this.handler = handler;
    }

    @Override
    public void put(String item) {
        pool.execute(() -> handler.accept(item));
    }

    @Override
    public void stop() throws InterruptedException {
        pool.shutdown();
        boolean ended = false;
        while (!ended) {
            ended = pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        }
    }
}
