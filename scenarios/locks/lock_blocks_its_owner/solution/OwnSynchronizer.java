package locks.lock_blocks_its_owner.solution;

import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import locks.lock_blocks_its_owner.Mutex;

/** The part of which the locks of the JDK are made; its state is how often it is held. */
public final class OwnSynchronizer implements Mutex {

    private final Holds holds = new Holds();

    private static final class Holds extends AbstractQueuedSynchronizer {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean tryAcquire(int times) {
            if (isHeldExclusively()) {
                setState(getState() + times);
                return true;
            }
            if (compareAndSetState(0, times)) {
                setExclusiveOwnerThread(Thread.currentThread());
                return true;
            }
            return false;
        }

        @Override
        protected boolean tryRelease(int times) {
            if (!isHeldExclusively()) {
                throw new IllegalMonitorStateException("not the owner");
            }
            int left = getState() - times;
            if (left == 0) {
                setExclusiveOwnerThread(null);
            }
            setState(left);
            return left == 0;
        }

        @Override
        protected boolean isHeldExclusively() {
            return getExclusiveOwnerThread() == Thread.currentThread();
        }
    }

    @Override
    public void lock() throws InterruptedException {
        holds.acquireInterruptibly(1);
    }

    @Override
    public void unlock() {
        holds.release(1);
    }
}
