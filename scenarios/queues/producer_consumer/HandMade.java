package queues.producer_consumer;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** A bounded buffer made by hand, and two that go wrong. */
class HandMade implements Buffer {

    /** Fair: whoever waits longest comes next, so that a schedule can be laid out. */
    final ReentrantLock lock = new ReentrantLock(true);

    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();
    private final Queue<Item> items = new ArrayDeque<>();
    private final int capacity;

    HandMade(int capacity) {
        this.capacity = capacity;
    }

    /** Where producers wait. */
    Condition notFull() {
        return notFull;
    }

    /** Where consumers wait. */
    Condition notEmpty() {
        return notEmpty;
    }

    void waitWhile(BooleanSupplier inVain, Condition change) throws InterruptedException {
        while (inVain.getAsBoolean()) {
            change.await();
        }
    }

    @Override
    public final void put(Item item) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            waitWhile(() -> items.size() == capacity, notFull());
            items.add(item);
            notEmpty().signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public final Item take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            waitWhile(items::isEmpty, notEmpty());
            Item item = items.remove();
            notFull().signal();
            return item;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public final int size() {
        lock.lock();
        try {
            return items.size();
        } finally {
            lock.unlock();
        }
    }

    /** Whoever was woken does not look again. */
    static final class LooksOnce extends HandMade {

        LooksOnce(int capacity) {
            super(capacity);
        }

        @Override
        @SuppressWarnings("WaitNotInLoop") // what is wrong with it
        void waitWhile(BooleanSupplier inVain, Condition change) throws InterruptedException {
            if (inVain.getAsBoolean()) {
                change.await();
            }
        }
    }

    /** Both sides wait in one place, and one signal wakes one of either. */
    static final class OneCondition extends HandMade {

        OneCondition(int capacity) {
            super(capacity);
        }

        @Override
        Condition notEmpty() {
            return notFull();
        }
    }
}
