package queues.producer_consumer.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import queues.producer_consumer.BoundedBuffer;
import queues.producer_consumer.Shelf;

/** Each who waits has a place in a list, and the first is woken. */
@CaughtBy(
        value = "of_two_that_wait_one_is_interrupted_and_the_other_goes_on",
        because = "Whoever is interrupted stays in the list, and the next wake-up is lost on it.")
public final class WakesTheGone implements BoundedBuffer {

    private final Lock lock = new ReentrantLock();
    private final Queue<Condition> producers = new ArrayDeque<>();
    private final Queue<Condition> consumers = new ArrayDeque<>();
    private final Shelf shelf;

    /** A buffer on this shelf. */
    public WakesTheGone(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public void put(String item) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (shelf.size() == shelf.capacity()) {
                await(producers);
            }
            shelf.add(item);
            wakeFirst(consumers);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (shelf.size() == 0) {
                await(consumers);
            }
            String item = shelf.remove();
            wakeFirst(producers);
            return item;
        } finally {
            lock.unlock();
        }
    }

    private void await(Queue<Condition> side) throws InterruptedException {
        Condition mine = lock.newCondition();
        side.add(mine);
        mine.await();
    }

    private static void wakeFirst(Queue<Condition> side) {
        Condition first = side.poll();
        if (first != null) {
            first.signal();
        }
    }
}
