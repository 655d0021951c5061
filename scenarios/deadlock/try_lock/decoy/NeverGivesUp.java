package deadlock.try_lock.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.try_lock.BothLocks;
import deadlock.try_lock.Pause;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;

/** Tries until the work is done. */
@CaughtBy(
        value = "it_says_so_when_all_attempts_have_failed",
        because = "If the second lock is never given back, its caller is never told.")
public final class NeverGivesUp implements BothLocks {

    private final Pause pause;

    /** With this pause between the attempts. */
    public NeverGivesUp(Pause pause) {
        this.pause = pause;
    }

    @Override
    public boolean run(Lock first, Lock second, int attempts, Runnable work)
            throws InterruptedException {
        while (!runOnce(first, second, work)) {
            pause.turns(ThreadLocalRandom.current().nextInt(8));
        }
        return true;
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
