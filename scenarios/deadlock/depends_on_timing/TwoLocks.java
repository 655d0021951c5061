package deadlock.depends_on_timing;

import claimcheck.scenario.Body;
import java.util.concurrent.locks.ReentrantLock;

/** Two locks, two functions that take both in opposite order, and a seam where each holds one. */
final class TwoLocks {

    private final ReentrantLock lockX = new ReentrantLock();
    private final ReentrantLock lockY = new ReentrantLock();
    private final Body betweenTheLocks;

    TwoLocks(Body betweenTheLocks) {
        this.betweenTheLocks = betweenTheLocks;
    }

    void f1() throws Exception {
        takeBoth(lockX, lockY);
    }

    void f2() throws Exception {
        takeBoth(lockY, lockX);
    }

    private void takeBoth(ReentrantLock first, ReentrantLock second) throws Exception {
        first.lockInterruptibly();
        try {
            betweenTheLocks.run();
            second.lockInterruptibly();
            second.unlock();
        } finally {
            first.unlock();
        }
    }
}
