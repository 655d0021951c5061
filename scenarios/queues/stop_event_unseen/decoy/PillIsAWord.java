package queues.stop_event_unseen.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import queues.stop_event_unseen.Crew;

/** The stop is a word behind all the items, which nobody would say. */
@CaughtBy(
        value = "whatever_the_items_are_and_however_many_each_is_handled",
        because = "An item that is the same word ends the workers before the others are handled.")
public final class PillIsAWord implements Crew {

    private static final String STOP = "\0go home";

    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Consumer<String> handler;

    /** A crew of so many workers. */
    public PillIsAWord(int workers, Consumer<String> handler) {
        this.handler = handler;
        for (int number = 1; number <= workers; number++) {
            var thread = new Thread(this::work);
            threads.add(thread);
            thread.start();
        }
    }

    @Override
    public void put(String item) {
        queue.add(item);
    }

    @Override
    public void stop() throws InterruptedException {
        queue.add(STOP);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void work() {
        try {
            String item = queue.take();
            while (!item.equals(STOP)) {
                handler.accept(item);
                item = queue.take();
            }
            queue.add(STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
