package deadlock.try_lock.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.try_lock.BothLocks;
import deadlock.try_lock.Pause;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;

/** Stays away when it was refused. */
@CaughtBy(
        value = "a_thread_with_an_order_of_its_own_never_gets_stuck_with_it",
        because = "While it stays away it keeps the lock that the other one waits for.")
public final class PausesWithTheFirst implements BothLocks {

    private final Pause pause;

    /** With this pause between the attempts. */
    public PausesWithTheFirst(Pause pause) {
        this.pause = pause;
    }

    @Override
    public boolean run(Lock first, Lock second, int attempts, Runnable work)
            throws InterruptedException {
        for (int attempt = 1; attempt <= attempts; attempt++) {
            if (runOnce(first, second, work)) {
                return true;
            }
        }
        return false;
    }

    private boolean runOnce(Lock first, Lock second, Runnable work) throws InterruptedException {
        first.lockInterruptibly();
        try {
            if (!second.tryLock()) {
                pause.turns(ThreadLocalRandom.current().nextInt(8));
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
