package queues.stop_event_unseen.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import queues.stop_event_unseen.Crew;

/** The queue has room for more items than anybody could want. */
@CaughtBy(
        value = "whatever_the_items_are_and_however_many_each_is_handled",
        because = "However large, it is a number, and who puts one more waits for a worker.")
public final class LargeNumber implements Crew {

    private static final int ROOM = 1 << 16;

    private final BlockingQueue<Optional<String>> queue = new LinkedBlockingQueue<>(ROOM);
    private final List<Thread> threads = new ArrayList<>();
    private final Consumer<String> handler;

    /** A crew of so many workers. */
    public LargeNumber(int workers, Consumer<String> handler) {
        this.handler = handler;
        for (int number = 1; number <= workers; number++) {
            var thread = new Thread(this::work);
            threads.add(thread);
            thread.start();
        }
    }

    @Override
    public void put(String item) {
        leave(Optional.of(item));
    }

    private void leave(Optional<String> item) {
        boolean isInterrupted = false;
        boolean isThere = false;
        while (!isThere) {
            try {
                queue.put(item);
                isThere = true;
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() throws InterruptedException {
        leave(Optional.empty());
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
            leave(Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
