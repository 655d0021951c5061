package deadlock.try_lock.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.try_lock.BothLocks;
import deadlock.try_lock.Pause;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;

/** Stays away and takes the first lock again, which is a method of its own. */
@CaughtBy(
        value = "it_does_so_in_a_later_attempt_as_well_and_that_counts_as_one",
        because = "From the second attempt on no interrupt ends its wait for the first lock.")
public final class LaterUninterruptible implements BothLocks {

    private final Pause pause;

    /** With this pause between the attempts. */
    public LaterUninterruptible(Pause pause) {
        this.pause = pause;
    }

    @Override
    public boolean run(Lock first, Lock second, int attempts, Runnable work)
            throws InterruptedException {
        if (attempts == 0) {
            return false;
        }
        first.lockInterruptibly();
        try {
            for (int attempt = 1; !second.tryLock(); attempt++) {
                if (attempt == attempts) {
                    return false;
                }
                giveUpForAWhile(first);
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

    private void giveUpForAWhile(Lock lock) throws InterruptedException {
        lock.unlock();
        try {
            pause.turns(ThreadLocalRandom.current().nextInt(8));
        } finally {
            lock.lock();
        }
    }
}
