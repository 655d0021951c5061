package queues.stop_event_unseen.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import queues.stop_event_unseen.Crew;

/** Whoever finds nothing to do is done. */
@CaughtBy(
        value = "as_many_items_are_in_work_as_there_are_workers_and_idle_ones_rest",
        because = "An empty queue is no stop: the next item may come at any time.")
public final class GoesHome implements Crew {

    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Consumer<String> handler;

    /** A crew of so many workers. */
    public GoesHome(int workers, Consumer<String> handler) {
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
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void work() {
        String item = queue.poll();
        while (item != null) {
            handler.accept(item);
            item = queue.poll();
        }
    }
}
