package queues.stop_event_unseen.solution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import queues.stop_event_unseen.Crew;

/** The wait for an item and the event is one wait, under one monitor. */
public final class OneMonitor implements Crew {

    private final Queue<String> items = new ArrayDeque<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Consumer<String> handler;
    private boolean stopped;

    /** A crew of so many workers. */
    public OneMonitor(int workers, Consumer<String> handler) {
        this.handler = handler;
        for (int number = 1; number <= workers; number++) {
            var thread = new Thread(this::work);
            threads.add(thread);
            thread.start();
        }
    }

    @Override
    public void put(String item) {
        synchronized (items) {
            items.add(item);
            items.notifyAll();
        }
    }

    @Override
    public void stop() throws InterruptedException {
        synchronized (items) {
            stopped = true;
            items.notifyAll();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void work() {
        try {
            Optional<String> item = next();
            while (item.isPresent()) {
                handler.accept(item.get());
                item = next();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next item; none if there is none and there will be none. */
    private Optional<String> next() throws InterruptedException {
        synchronized (items) {
            while (items.isEmpty() && !stopped) {
                items.wait();
            }
            return Optional.ofNullable(items.poll());
        }
    }
}
