package deadlock.try_lock.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.try_lock.BothLocks;
import deadlock.try_lock.Pause;
import java.util.concurrent.locks.Lock;

/** Never waits for the second lock. */
@CaughtBy(
        value = "calls_that_take_the_locks_in_opposite_order_never_stop_each_other",
        because = "More attempts were allowed, and the next might have got both.")
public final class TriesOnce implements BothLocks {

    private final Pause pause;

    /** With this pause between the attempts. */
    public TriesOnce(Pause pause) {
        this.pause = pause;
    }

    @Override
    public boolean run(Lock first, Lock second, int attempts, Runnable work)
            throws InterruptedException {
        return runOnce(first, second, work);
    }

    private static boolean runOnce(Lock first, Lock second, Runnable work)
            throws InterruptedException {
        first.lockInterruptibly();
        try {
            if (!second.tryLock()) {
                return false;
            }
            try {
                work.run();
                return true;
            } finally {
                second.unlock();
            }
        } finally {
            first.unlock();
        }
    }
}
