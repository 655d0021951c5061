package queues.stop_event_unseen.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import queues.stop_event_unseen.Crew;

/** Sets the event and waits for the work; the rest is ended with the JVM. */
@CaughtBy(
        value = "all_workers_stop_though_they_wait_for_an_item",
        because = "The workers wait on, and a program that goes on has them for ever.")
public final class Daemons implements Crew {

    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Consumer<String> handler;
    private volatile boolean stopped;
    private int open;

    /** A crew of so many workers. */
    public Daemons(int workers, Consumer<String> handler) {
        this.handler = handler;
        for (int number = 1; number <= workers; number++) {
            var thread = new Thread(this::work);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    @Override
    public void put(String item) {
        count(1);
        queue.add(item);
    }

    @Override
    public void stop() throws InterruptedException {
        stopped = true;
        synchronized (this) {
            while (open > 0) {
                wait();
            }
        }
    }

    private void work() {
        try {
            while (!stopped || !queue.isEmpty()) {
                handler.accept(queue.take());
                count(-1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void count(int items) {
        open += items;
        notifyAll();
    }
}
