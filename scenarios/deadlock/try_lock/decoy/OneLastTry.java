package deadlock.try_lock.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.try_lock.BothLocks;
import deadlock.try_lock.Pause;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;

/** Tries once more when it is interrupted in its pause. */
@CaughtBy(
        value = "it_is_ended_by_an_interrupt_while_it_stays_away",
        because = "Its caller is told that the work was not done, and it may have been.")
public final class OneLastTry implements BothLocks {

    private final Pause pause;

    /** With this pause between the attempts. */
    public OneLastTry(Pause pause) {
        this.pause = pause;
    }

    @Override
    public boolean run(Lock first, Lock second, int attempts, Runnable work)
            throws InterruptedException {
        for (int attempt = 1; attempt <= attempts; attempt++) {
            if (attempt > 1) {
                try {
                    pause.turns(ThreadLocalRandom.current().nextInt(8));
                } catch (InterruptedException e) {
                    runOnce(first, second, work);
                    throw e;
                }
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
