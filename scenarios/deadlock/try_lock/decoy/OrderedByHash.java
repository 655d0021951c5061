package deadlock.try_lock.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.try_lock.BothLocks;
import deadlock.try_lock.Pause;
import java.util.concurrent.locks.Lock;

/** Makes an order where there is none. */
@CaughtBy(
        value = "a_thread_with_an_order_of_its_own_never_gets_stuck_with_it",
        because = "Threads that take the locks without it know nothing of its order.")
public final class OrderedByHash implements BothLocks {

    private final Pause pause;

    /** With this pause between the attempts. */
    public OrderedByHash(Pause pause) {
        this.pause = pause;
    }

    @Override
    public boolean run(Lock first, Lock second, int attempts, Runnable work)
            throws InterruptedException {
        boolean isSwapped = System.identityHashCode(first) > System.identityHashCode(second);
        Lock lower = isSwapped ? second : first;
        Lock higher = isSwapped ? first : second;
        lower.lockInterruptibly();
        try {
            higher.lockInterruptibly();
            try {
                work.run();
                return true;
            } finally {
                higher.unlock();
            }
        } finally {
            lower.unlock();
        }
    }
}
