package queues.stop_event_unseen.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import queues.stop_event_unseen.Crew;

/** All that was put will be handled, so there is nothing to wait for. */
@CaughtBy(
        value = "what_was_put_before_is_handled_when_stop_returns",
        because = "It returns while the work goes on.")
public final class OnlyTells implements Crew {

    private final ExecutorService pool;
    private final Consumer<String> handler;

    /** A crew of so many workers. */
    public OnlyTells(int workers, Consumer<String> handler) {
        pool = Executors.newFixedThreadPool(workers);
        this.handler = handler;
    }

    @Override
    public void put(String item) {
        pool.execute(() -> handler.accept(item));
    }

    @Override
    public void stop() {
        pool.shutdown();
    }
}
