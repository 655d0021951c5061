package queues.stop_event_unseen.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import queues.stop_event_unseen.Crew;

/** Waits for each worker, whatever happens. */
@CaughtBy(
        value = "whoever_waits_for_the_stop_can_be_interrupted_and_the_workers_end_all_the_same",
        because = "The interrupt is swallowed, and the caller that was to stop waits on.")
public final class WaitsAnyway implements Crew {

    private final BlockingQueue<Optional<String>> queue = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Consumer<String> handler;

    /** A crew of so many workers. */
    public WaitsAnyway(int workers, Consumer<String> handler) {
        this.handler = handler;
        for (int number = 1; number <= workers; number++) {
            var thread = new Thread(this::work);
            threads.add(thread);
            thread.start();
        }
    }

    @Override
    public void put(String item) {
        queue.add(Optional.of(item));
    }

    @Override
    public void stop() {
        queue.add(Optional.empty());
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    // it is not done yet
                }
            }
        }
    }

    private void work() {
        try {
            Optional<String> item = queue.take();
            while (item.isPresent()) {
                handler.accept(item.get());
                item = queue.take();
            }
            queue.add(Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
