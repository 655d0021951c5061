package queues.stop_event_unseen.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import queues.stop_event_unseen.Crew;

/** The stop is an item behind all the others. */
@CaughtBy(
        value = "all_workers_stop_though_they_wait_for_an_item",
        because = "One worker takes it, and the others wait for another.")
public final class OnePill implements Crew {

    private final BlockingQueue<Optional<String>> queue = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Consumer<String> handler;

    /** A crew of so many workers. */
    public OnePill(int workers, Consumer<String> handler) {
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
    public void stop() throws InterruptedException {
        queue.add(Optional.empty());
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void work() {
        try {
            Optional<String> item = queue.take();
            while (item.isPresent()) {
                handler.accept(item.get());
                item = queue.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
