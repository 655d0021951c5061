package races.lost_update.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import races.lost_update.Counter;

/** Adds if nobody else is at it. */
@CaughtBy(
        value = "increments_by_two_threads_are_all_counted",
        because = "If the lock is taken nothing is added.")
public final class TriesOnce implements Counter {

    private final Lock lock = new ReentrantLock();
    private int count;

    @Override
    public void increment() {
        if (lock.tryLock()) {
            try {
                count++;
            } finally {
                lock.unlock();
            }
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
