package races.stop_flag.solution;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import races.stop_flag.StopSignal;

/** A volatile field for those who ask, and a condition for those who wait. */
public final class VolatileSignal implements StopSignal {

    private final Lock lock = new ReentrantLock();
    private final Condition wasSet = lock.newCondition();
    private volatile boolean stop;

    @Override
    public void set() {
        lock.lock();
        try {
            stop = true;
            wasSet.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isSet() {
        return stop;
    }

    @Override
    public void await() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!stop) {
                wasSet.await();
            }
        } finally {
            lock.unlock();
        }
    }
}
