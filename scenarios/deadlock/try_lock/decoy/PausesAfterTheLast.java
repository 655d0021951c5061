package deadlock.try_lock.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.try_lock.BothLocks;
import deadlock.try_lock.Pause;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;

/** Stays away after each attempt that has failed. */
@CaughtBy(
        value = "it_stays_away_by_one_call_of_its_own_pause_between_two_attempts_however_many",
        because = "No attempt follows the last one, and its caller is told later than need be.")
public final class PausesAfterTheLast implements BothLocks {

    private final Pause pause;

    /** With this pause between the attempts. */
    public PausesAfterTheLast(Pause pause) {
        this.pause = pause;
    }

    @Override
    public boolean run(Lock first, Lock second, int attempts, Runnable work)
            throws InterruptedException {
        for (int attempt = 1; attempt <= attempts; attempt++) {
            if (runOnce(first, second, work)) {
                return true;
            }
            pause.turns(ThreadLocalRandom.current().nextInt(8));
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
