package deadlock.try_lock.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.try_lock.BothLocks;
import deadlock.try_lock.Pause;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;

/** Waits for the first lock, which does no harm. */
@CaughtBy(
        value = "while_it_waits_for_its_first_lock_it_rests_and_can_be_interrupted",
        because = "A thread that waits can no longer be told to end.")
public final class Uninterruptible implements BothLocks {

    private final Pause pause;

    /** With this pause between the attempts. */
    public Uninterruptible(Pause pause) {
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

    private static boolean runOnce(Lock first, Lock second, Runnable work) {
        first.lock();
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
