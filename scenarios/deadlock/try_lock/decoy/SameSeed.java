package deadlock.try_lock.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.try_lock.BothLocks;
import deadlock.try_lock.Pause;
import java.util.Random;
import java.util.concurrent.locks.Lock;

/** The dice say how long it stays away, the same ones in every test. */
@CaughtBy(
        value = "calls_that_keep_step_get_through_because_they_do_not_stay_away_equally_long",
        because = "Every call has the same numbers in the same order.")
public final class SameSeed implements BothLocks {

    private final Pause pause;

    /** With this pause between the attempts. */
    public SameSeed(Pause pause) {
        this.pause = pause;
    }

    @Override
    public boolean run(Lock first, Lock second, int attempts, Runnable work)
            throws InterruptedException {
        var random = new Random(42);
        for (int attempt = 1; attempt <= attempts; attempt++) {
            if (attempt > 1) {
                pause.turns(random.nextInt(8));
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
