package queues.stop_event_unseen.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import queues.stop_event_unseen.Crew;

/** Only one worker at a time uses the handler. */
@CaughtBy(
        value = "as_many_items_are_in_work_as_there_are_workers_and_idle_ones_rest",
        because = "The handler can be used by all, and now each waits for the work of the others.")
public final class OneAtATime implements Crew {

    private final BlockingQueue<Optional<String>> queue = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Consumer<String> handler;

    /** A crew of so many workers. */
    public OneAtATime(int workers, Consumer<String> handler) {
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
                synchronized (this) {
                    handler.accept(item.get());
                }
                item = queue.take();
            }
            queue.add(Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
