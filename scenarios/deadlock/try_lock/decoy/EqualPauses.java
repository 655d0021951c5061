package deadlock.try_lock.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.try_lock.BothLocks;
import deadlock.try_lock.Pause;
import java.util.concurrent.locks.Lock;

/** Leaves the locks to the others for a while. */
@CaughtBy(
        value = "calls_that_keep_step_get_through_because_they_do_not_stay_away_equally_long",
        because = "The other call stays away just as long, and both come back together.")
public final class EqualPauses implements BothLocks {

    private final Pause pause;

    /** With this pause between the attempts. */
    public EqualPauses(Pause pause) {
        this.pause = pause;
    }

    @Override
    public boolean run(Lock first, Lock second, int attempts, Runnable work)
            throws InterruptedException {
        for (int attempt = 1; attempt <= attempts; attempt++) {
            if (attempt > 1) {
                pause.turns(3);
            }
            if (runOnce(first, second, work)) {
                return true;
            }
        }
        return false;
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
