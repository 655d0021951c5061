package queues.stop_event_unseen.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import queues.stop_event_unseen.Crew;

/** Each worker that leaves gives a permit, and the stop waits for all of them. */
@CaughtBy(
        value = "stop_can_be_called_by_several_threads_and_again",
        because = "The first stop takes the permits, and the second waits for them in vain.")
public final class WaitsForPermits implements Crew {

    private final BlockingQueue<Optional<String>> queue = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Consumer<String> handler;
    private final Semaphore left = new Semaphore(0);

    /** A crew of so many workers. */
    public WaitsForPermits(int workers, Consumer<String> handler) {
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
        left.acquire(threads.size());
    }

    private void work() {
        try {
            Optional<String> item = queue.take();
            while (item.isPresent()) {
                handler.accept(item.get());
                item = queue.take();
            }
            queue.add(Optional.empty());
            left.release();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
