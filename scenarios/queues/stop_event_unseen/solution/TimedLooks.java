package queues.stop_event_unseen.solution;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import queues.stop_event_unseen.Crew;

/** The wait for an item gives up now and then, so that each worker looks. */
public final class TimedLooks implements Crew {

    private static final int LOOK_EVERY_MILLIS = 20;

    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Consumer<String> handler;
    private volatile boolean stopped;

    /** A crew of so many workers. */
    public TimedLooks(int workers, Consumer<String> handler) {
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
        try {
            while (!stopped || !queue.isEmpty()) {
                String item = queue.poll(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                if (item != null) {
                    handler.accept(item);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
