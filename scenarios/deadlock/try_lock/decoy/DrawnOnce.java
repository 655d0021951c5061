package deadlock.try_lock.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.try_lock.BothLocks;
import deadlock.try_lock.Pause;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;

/** The dice say how long it stays away. */
@CaughtBy(
        value = "calls_that_keep_step_get_through_because_they_do_not_stay_away_equally_long",
        because = "The dice are thrown once for all calls, so all stay away equally long.")
public final class DrawnOnce implements BothLocks {

    private final Pause pause;
    private final int turns = ThreadLocalRandom.current().nextInt(1, 8);

    /** With this pause between the attempts. */
    public DrawnOnce(Pause pause) {
        this.pause = pause;
    }

    @Override
    public boolean run(Lock first, Lock second, int attempts, Runnable work)
            throws InterruptedException {
        for (int attempt = 1; attempt <= attempts; attempt++) {
            if (attempt > 1) {
                pause.turns(turns);
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
