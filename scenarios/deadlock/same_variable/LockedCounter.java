package deadlock.same_variable;

import java.util.concurrent.locks.ReentrantLock;

/** The same variable under one reentrant lock, which some paths take twice. */
final class LockedCounter {

    private final ReentrantLock lock = new ReentrantLock();
    private int value;

    void increment() {
        lock.lock();
        try {
            value++;
        } finally {
            lock.unlock();
        }
    }

    /** Takes the lock again while it holds it. */
    void incrementTwice() {
        lock.lock();
        try {
            increment();
            increment();
        } finally {
            lock.unlock();
        }
    }

    int value() {
        lock.lock();
        try {
            return value;
        } finally {
            lock.unlock();
        }
    }
}
