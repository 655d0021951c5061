package queues.stop_event_unseen.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import queues.stop_event_unseen.Crew;

/** Sets the event, and wakes all who wait. */
@CaughtBy(
        value = "the_work_on_an_item_is_not_interrupted",
        because = "The interrupt also hits a worker that has an item in work.")
public final class InterruptsAll implements Crew {

    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Consumer<String> handler;
    private volatile boolean stopped;

    /** A crew of so many workers. */
    public InterruptsAll(int workers, Consumer<String> handler) {
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
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void work() {
        while (!stopped || !queue.isEmpty()) {
            try {
                handler.accept(queue.take());
            } catch (InterruptedException e) {
                // the wait is over: looks again whether it is to stop
            }
        }
    }
}
