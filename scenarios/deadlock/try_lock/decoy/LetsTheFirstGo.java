package deadlock.try_lock.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.try_lock.BothLocks;
import deadlock.try_lock.Pause;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;

/** Holds no lock longer than it must. */
@CaughtBy(
        value = "both_locks_are_held_while_it_works_and_free_after_it_even_if_it_fails",
        because = "The work needs both locks, and the first is free again before it begins.")
public final class LetsTheFirstGo implements BothLocks {

    private final Pause pause;

    /** With this pause between the attempts. */
    public LetsTheFirstGo(Pause pause) {
        this.pause = pause;
    }

    @Override
    public boolean run(Lock first, Lock second, int attempts, Runnable work)
            throws InterruptedException {
        for (int attempt = 1; attempt <= attempts; attempt++) {
            if (attempt > 1) {
                pause.turns(ThreadLocalRandom.current().nextInt(8));
            }
            if (runOnce(first, second, work)) {
                return true;
            }
        }
        return false;
    }

    private static boolean runOnce(Lock first, Lock second, Runnable work)
            throws InterruptedException {
        boolean hasSecond;
        first.lockInterruptibly();
        try {
            hasSecond = second.tryLock();
        } finally {
            first.unlock();
        }
        if (hasSecond) {
            try {
                work.run();
            } finally {
                second.unlock();
            }
        }
        return hasSecond;
    }
}
