package locks.lock_blocks_its_owner.solution;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import locks.lock_blocks_its_owner.Mutex;

/** A queue of parked threads, as the locks of the JDK have one. */
public final class OwnQueue implements Mutex {

    private static final long NOBODY = 0;

    private final AtomicLong owner = new AtomicLong(NOBODY);
    private final Queue<Thread> waiting = new ConcurrentLinkedQueue<>();
    private int holds;

    @Override
    public void lock() throws InterruptedException {
        long me = Thread.currentThread().getId();
        if (owner.get() != me) {
            take(me);
        }
        holds++;
    }

    @Override
    public void unlock() {
        if (owner.get() != Thread.currentThread().getId()) {
            throw new IllegalMonitorStateException("not the owner");
        }
        holds--;
        if (holds == 0) {
            owner.set(NOBODY);
            wakeOne();
        }
    }

    private void take(long me) throws InterruptedException {
        waiting.add(Thread.currentThread());
        try {
            while (!owner.compareAndSet(NOBODY, me)) {
                LockSupport.park(this);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        } catch (InterruptedException e) {
            waiting.remove(Thread.currentThread());
            // It may have been woken as well, and that was meant for somebody who goes in.
            wakeOne();
            throw e;
        }
        waiting.remove(Thread.currentThread());
    }

    private void wakeOne() {
        LockSupport.unpark(waiting.peek());
    }
}
