package queues.stop_event_unseen.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Consumer;
import queues.stop_event_unseen.Crew;

/** A stop is urgent. */
@CaughtBy(
        value = "what_was_put_before_is_handled_when_stop_returns",
        because = "The workers find it before the items that were put first, and leave those.")
public final class PillInFront implements Crew {

    private final BlockingDeque<Optional<String>> queue = new LinkedBlockingDeque<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Consumer<String> handler;

    /** A crew of so many workers. */
    public PillInFront(int workers, Consumer<String> handler) {
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
        queue.addFirst(Optional.empty());
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
            queue.addFirst(Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
