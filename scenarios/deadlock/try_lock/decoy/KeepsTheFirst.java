package deadlock.try_lock.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.try_lock.BothLocks;
import deadlock.try_lock.Pause;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;

/** Tries the second lock until it has that too. */
@CaughtBy(
        value = "a_thread_with_an_order_of_its_own_never_gets_stuck_with_it",
        because = "Who has the second lock may wait for the first, and that is never given up.")
public final class KeepsTheFirst implements BothLocks {

    private final Pause pause;

    /** With this pause between the attempts. */
    public KeepsTheFirst(Pause pause) {
        this.pause = pause;
    }

    @Override
    public boolean run(Lock first, Lock second, int attempts, Runnable work)
            throws InterruptedException {
        first.lockInterruptibly();
        try {
            for (int attempt = 1; attempt <= attempts; attempt++) {
                if (attempt > 1) {
                    pause.turns(ThreadLocalRandom.current().nextInt(8));
                }
                if (second.tryLock()) {
                    try {
                        work.run();
                        return true;
                    } finally {
                        second.unlock();
                    }
                }
            }
            return false;
        } finally {
            first.unlock();
        }
    }
}
