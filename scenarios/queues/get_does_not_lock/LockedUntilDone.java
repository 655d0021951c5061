package queues.get_does_not_lock;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A queue as the claim has it: the get locks it, and only the mark that the task is done unlocks
 * it.
 */
final class LockedUntilDone {

    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Item> items = new ArrayDeque<>();

    ReentrantLock lock() {
        return lock;
    }

    void put(Item item) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            items.add(item);
        } finally {
            lock.unlock();
        }
    }

    Item get() throws InterruptedException {
        lock.lockInterruptibly();
        return items.remove();
    }

    void taskDone() {
        lock.unlock();
    }
}
