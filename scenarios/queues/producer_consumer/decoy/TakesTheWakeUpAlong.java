package queues.producer_consumer.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import queues.producer_consumer.BoundedBuffer;
import queues.producer_consumer.Shelf;

/** Each who waits has a bell, and takes it along when interrupted. */
@CaughtBy(
        value = "who_is_interrupted_when_its_turn_comes_does_not_cost_the_other_its_turn",
        because = "If its bell was rung by then, nobody else is told, and the item stays.")
public final class TakesTheWakeUpAlong implements BoundedBuffer {

    private final Queue<Semaphore> producers = new ArrayDeque<>();
    private final Queue<Semaphore> consumers = new ArrayDeque<>();
    private final Object lock = new Object();
    private final Shelf shelf;

    /** A buffer on this shelf. */
    public TakesTheWakeUpAlong(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public void put(String item) throws InterruptedException {
        while (true) {
            var bell = new Semaphore(0);
            synchronized (lock) {
                if (shelf.size() < shelf.capacity()) {
                    shelf.add(item);
                    ringFirst(consumers);
                    return;
                }
                producers.add(bell);
            }
            await(bell, producers);
        }
    }

    @Override
    public String take() throws InterruptedException {
        while (true) {
            var bell = new Semaphore(0);
            synchronized (lock) {
                if (shelf.size() > 0) {
                    String item = shelf.remove();
                    ringFirst(producers);
                    return item;
                }
                consumers.add(bell);
            }
            await(bell, consumers);
        }
    }

    private void await(Semaphore bell, Queue<Semaphore> side) throws InterruptedException {
        try {
            bell.acquire();
        } catch (InterruptedException e) {
            synchronized (lock) {
                side.remove(bell);
            }
            throw e;
        }
    }

    private static void ringFirst(Queue<Semaphore> side) {
        Semaphore first = side.poll();
        if (first != null) {
            first.release();
        }
    }
}
