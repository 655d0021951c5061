package locks.rlock_counts;

import java.util.concurrent.Semaphore;

/** A lock that lets its owner in again, but does not count how often. */
final class UncountedLock {

    private static final long NOBODY = -1;

    private final Semaphore permit = new Semaphore(1);
    private volatile long owner = NOBODY;

    void lock() throws InterruptedException {
        if (owner != Thread.currentThread().getId()) {
            permit.acquire();
            owner = Thread.currentThread().getId();
        }
    }

    void unlock() {
        owner = NOBODY;
        permit.release();
    }
}
