package races.lost_update.solution;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import races.lost_update.Counter;

/** Both methods under one lock. */
public final class LockedCounter implements Counter {

    private final Lock lock = new ReentrantLock();
    private int count;

    @Override
    public void increment() {
        lock.lock();
        try {
            count++;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int value() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }
}
