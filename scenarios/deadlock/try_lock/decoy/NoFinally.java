package deadlock.try_lock.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.try_lock.BothLocks;
import deadlock.try_lock.Pause;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;

/** Gives both back when the work is done. */
@CaughtBy(
        value = "both_locks_are_held_while_it_works_and_free_after_it_even_if_it_fails",
        because = "If the work fails both locks are held for ever.")
public final class NoFinally implements BothLocks {

    private final Pause pause;

    /** With this pause between the attempts. */
    public NoFinally(Pause pause) {
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
        boolean hasBoth = second.tryLock();
        if (hasBoth) {
            work.run();
            second.unlock();
        }
        first.unlock();
        return hasBoth;
    }
}
