package queues.stop_event_unseen.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import queues.stop_event_unseen.Crew;

/** The JDK has a pool that always has a thread for an item. */
@CaughtBy(
        value = "what_was_put_before_is_handled_when_stop_returns",
        because = "With one worker there are three items in work at once.")
public final class ThreadForEachItem implements Crew {

    private final ExecutorService pool;
    private final Consumer<String> handler;

    /** A crew of so many workers. */
    public ThreadForEachItem(int workers, Consumer<String> handler) {
        pool = Executors.newCachedThreadPool();
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
