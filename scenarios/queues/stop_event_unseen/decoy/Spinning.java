package queues.stop_event_unseen.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import queues.stop_event_unseen.Crew;

/** Never waits in the queue, so that it always sees the event. */
@CaughtBy(
        value = "as_many_items_are_in_work_as_there_are_workers_and_idle_ones_rest",
        because = "A worker without work keeps a core busy.")
public final class Spinning implements Crew {

    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Consumer<String> handler;
    private volatile boolean stopped;

    /** A crew of so many workers. */
    public Spinning(int workers, Consumer<String> handler) {
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
        stopped = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void work() {
        while (!stopped || !queue.isEmpty()) {
            String item = queue.poll();
            if (item != null) {
                handler.accept(item);
            }
        }
    }
}
