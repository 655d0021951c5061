package deadlock.try_lock.solution;

import deadlock.try_lock.BothLocks;
import deadlock.try_lock.Pause;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;

/** Tries the second lock, and stays away as long as the dice say. */
public final class RandomPauses implements BothLocks {

    private final Pause pause;

    /** With this pause between the attempts. */
    public RandomPauses(Pause pause) {
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
