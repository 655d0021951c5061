package queues.stop_event_unseen.solution;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import queues.stop_event_unseen.Crew;

/** The JDK has such a crew. */
public final class Pool implements Crew {

    private final ExecutorService pool;
    private final Consumer<String> handler;

    /** A crew of so many workers. */
    public Pool(int workers, Consumer<String> handler) {
        pool = Executors.newFixedThreadPool(workers);
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
