package deadlock.try_lock;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A lock with seams: before it is asked for, when it was taken, and when it was refused. */
class WatchedLock implements Lock {

    /** Fair, so that whoever waits for it has it next. */
    private final ReentrantLock real = new ReentrantLock(true);

    private final AtomicReference<Runnable> beforeNext = new AtomicReference<>(() -> {});

    /** The one that is behind it, without the seams. */
    ReentrantLock real() {
        return real;
    }

    /** Somebody is about to ask for it: this happens first, once. */
    void beforeItIsAskedFor(Runnable action) {
        beforeNext.set(action);
    }

    /** Whether this thread is refused it at once when it tries, even if it is free. */
    boolean isRefused() {
        return false;
    }

    /** This thread has just taken it. */
    void taken() {}

    /** This thread has just been refused. */
    void refused() {}

    @Override
    public void lock() {
        beforeAsking();
        real.lock();
        taken();
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        beforeAsking();
        real.lockInterruptibly();
        taken();
    }

    @Override
    public boolean tryLock() {
        beforeAsking();
        return told(!isRefused() && real.tryLock());
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        beforeAsking();
        return told(!isRefused() && real.tryLock(time, unit));
    }

    @Override
    public void unlock() {
        real.unlock();
    }

    @Override
    public Condition newCondition() {
        return real.newCondition();
    }

    private void beforeAsking() {
        beforeNext.getAndSet(() -> {}).run();
    }

    private boolean told(boolean isTaken) {
        if (isTaken) {
            taken();
        } else {
            refused();
        }
        return isTaken;
    }
}
