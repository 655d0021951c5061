package deadlock.try_lock.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.try_lock.BothLocks;
import deadlock.try_lock.Pause;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;

/** When trying is no use it waits. */
@CaughtBy(
        value = "it_says_so_when_all_attempts_have_failed",
        because = "The last resort is the very deadlock that the attempts were to avoid.")
public final class WaitsInTheEnd implements BothLocks {

    private final Pause pause;

    /** With this pause between the attempts. */
    public WaitsInTheEnd(Pause pause) {
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
        first.lockInterruptibly();
        try {
            second.lockInterruptibly();
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
