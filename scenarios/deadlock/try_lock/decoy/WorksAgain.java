package deadlock.try_lock.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.try_lock.BothLocks;
import deadlock.try_lock.Pause;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;

/** Takes work that fails for an attempt that has failed. */
@CaughtBy(
        value = "both_locks_are_held_while_it_works_and_free_after_it_even_if_it_fails",
        because = "Work that has failed half way is done a second time, and a third.")
public final class WorksAgain implements BothLocks {

    private final Pause pause;

    /** With this pause between the attempts. */
    public WorksAgain(Pause pause) {
        this.pause = pause;
    }

    @Override
    public boolean run(Lock first, Lock second, int attempts, Runnable work)
            throws InterruptedException {
        for (int attempt = 1; attempt <= attempts; attempt++) {
            if (attempt > 1) {
                pause.turns(ThreadLocalRandom.current().nextInt(8));
            }
            try {
                if (runOnce(first, second, work)) {
                    return true;
                }
            } catch (RuntimeException e) {
                if (attempt == attempts) {
                    throw e;
                }
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
