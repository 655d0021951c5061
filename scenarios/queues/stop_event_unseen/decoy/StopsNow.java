package queues.stop_event_unseen.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import queues.stop_event_unseen.Crew;

/** The JDK has such a crew, and a method that stops it. */
@CaughtBy(
        value = "what_was_put_before_is_handled_when_stop_returns",
        because = "It interrupts the work, and drops the items that nobody has begun.")
public final class StopsNow implements Crew {

    private final ExecutorService pool;
    private final Consumer<String> handler;

    /** A crew of so many workers. */
    public StopsNow(int workers, Consumer<String> handler) {
        pool = Executors.newFixedThreadPool(workers);
        this.handler = handler;
    }

    @Override
    public void put(String item) {
        pool.execute(() -> handler.accept(item));
    }

    @Override
    public void stop() throws InterruptedException {
        pool.shutdownNow();
        pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }
}
