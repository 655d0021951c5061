package deadlock.try_lock;

import java.util.concurrent.locks.Lock;

/**
 * Two locks that are taken together or not at all: a thread that holds the first never waits for
 * the second.
 */
final class TwoLocks {

    /** Where the two steps of an attempt can be held up. */
    interface Seam {

        /** The first lock is held, the second was not asked for yet. */
        void holdsOne() throws InterruptedException;

        /** The second lock was not free; the first is still held. */
        void couldNotHaveBoth() throws InterruptedException;
    }

    private final Lock first;
    private final Lock second;
    private final Seam seam;

    TwoLocks(Lock first, Lock second, Seam seam) {
        this.first = first;
        this.second = second;
        this.seam = seam;
    }

    /**
     * Does the work when both locks are held.
     *
     * @return how many attempts that took, or 0 if none of those allowed got both
     */
    int runWithBoth(int attempts, BackOff backOff, Runnable work) throws InterruptedException {
        for (int attempt = 1; attempt <= attempts; attempt++) {
            if (tryOnce(work)) {
                return attempt;
            }
            backOff.pause();
        }
        return 0;
    }

    private boolean tryOnce(Runnable work) throws InterruptedException {
        first.lockInterruptibly();
        try {
            seam.holdsOne();
            if (second.tryLock()) {
                try {
                    work.run();
                    return true;
                } finally {
                    second.unlock();
                }
            }
            seam.couldNotHaveBoth();
            return false;
        } finally {
            first.unlock();
        }
    }
}
