package queues.stop_event_unseen.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import queues.stop_event_unseen.Crew;

/** First waits until all is handled, and then tells the workers. */
@CaughtBy(
        value = "whoever_waits_for_the_stop_can_be_interrupted_and_the_workers_end_all_the_same",
        because = "If the caller is interrupted while it waits, nobody tells them.")
public final class TellsThemLast implements Crew {

    private final BlockingQueue<Optional<String>> queue = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Consumer<String> handler;
    private int open;

    /** A crew of so many workers. */
    public TellsThemLast(int workers, Consumer<String> handler) {
        this.handler = handler;
        for (int number = 1; number <= workers; number++) {
            var thread = new Thread(this::work);
            threads.add(thread);
            thread.start();
        }
    }

    @Override
    public void put(String item) {
        count(1);
        queue.add(Optional.of(item));
    }

    @Override
    public void stop() throws InterruptedException {
        synchronized (this) {
            while (open > 0) {
                wait();
            }
        }
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
                count(-1);
                item = queue.take();
            }
            queue.add(Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void count(int items) {
        open += items;
        notifyAll();
    }
}
