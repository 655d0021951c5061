package deadlock.try_lock.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.try_lock.BothLocks;
import deadlock.try_lock.Pause;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;

/** Stays away as many turns as there were other calls when it began. */
@CaughtBy(
        value = "of_many_calls_in_opposite_order_no_two_always_stay_away_equally_long",
        because =
                "When the first of two has ended, the third gets the number that the second still has.")
public final class HowManyUnderWay implements BothLocks {

    private final Pause pause;
    private final AtomicInteger underWay = new AtomicInteger();

    /** With this pause between the attempts. */
    public HowManyUnderWay(Pause pause) {
        this.pause = pause;
    }

    @Override
    public boolean run(Lock first, Lock second, int attempts, Runnable work)
            throws InterruptedException {
        int turns = underWay.getAndIncrement();
        try {
            for (int attempt = 1; attempt <= attempts; attempt++) {
                if (attempt > 1) {
                    pause.turns(turns);
                }
                if (runOnce(first, second, work)) {
                    return true;
                }
            }
            return false;
        } finally {
            underWay.decrementAndGet();
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
