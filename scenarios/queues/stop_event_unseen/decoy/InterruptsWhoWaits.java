package queues.stop_event_unseen.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import queues.stop_event_unseen.Crew;

/** Interrupts a worker only if it waits. */
@CaughtBy(
        value = "the_work_on_an_item_is_not_interrupted",
        because = "Whoever handles an item may wait as well, for a lock or an answer.")
public final class InterruptsWhoWaits implements Crew {

    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Consumer<String> handler;
    private volatile boolean stopped;

    /** A crew of so many workers. */
    public InterruptsWhoWaits(int workers, Consumer<String> handler) {
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
            while (thread.isAlive()) {
                if (isWaiting(thread)) {
                    thread.interrupt();
                }
                thread.join(10);
            }
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

    private static boolean isWaiting(Thread thread) {
        return thread.getState() == Thread.State.WAITING
                || thread.getState() == Thread.State.TIMED_WAITING;
    }
}
