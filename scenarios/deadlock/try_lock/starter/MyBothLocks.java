package deadlock.try_lock.starter;

import deadlock.try_lock.BothLocks;
import deadlock.try_lock.Pause;
import java.util.concurrent.locks.Lock;

/** Takes the one lock and then the other. What if somebody else has the other? */
public final class MyBothLocks implements BothLocks {

    private final Pause pause;

    /** With this pause between the attempts. */
    public MyBothLocks(Pause pause) {
        this.pause = pause;
    }

    @Override
    public boolean run(Lock first, Lock second, int attempts, Runnable work)
            throws InterruptedException {
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
}
