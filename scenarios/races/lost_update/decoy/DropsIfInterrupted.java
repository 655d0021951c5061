package races.lost_update.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import races.lost_update.Counter;

/** Adds under one lock, unless it is interrupted. */
@CaughtBy(
        value = "a_thread_that_is_interrupted_counts_all_the_same",
        because = "Who comes interrupted gives up, and its increment is lost.")
public final class DropsIfInterrupted implements Counter {

    private final Lock lock = new ReentrantLock();
    private int count;

    @Override
    public void increment() {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
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
