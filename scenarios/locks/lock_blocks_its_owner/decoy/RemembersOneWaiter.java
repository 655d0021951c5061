package locks.lock_blocks_its_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import locks.lock_blocks_its_owner.Mutex;

/** Parks, and is woken by the thread that unlocks. */
@CaughtBy(
        value = "all_that_wait_get_it_one_after_the_other",
        because = "Of several that wait only the last is known, and nobody wakes the others.")
public final class RemembersOneWaiter implements Mutex {

    private final AtomicReference<Thread> owner = new AtomicReference<>();
    private volatile Thread waiting;
    private int holds;

    @Override
    public void lock() throws InterruptedException {
        if (owner.get() != Thread.currentThread()) {
            take();
        }
        holds++;
    }

    @Override
    public void unlock() {
        if (owner.get() != Thread.currentThread()) {
            throw new IllegalMonitorStateException("not the owner");
        }
        holds--;
        if (holds == 0) {
            owner.set(null);
            LockSupport.unpark(waiting);
        }
    }

    private void take() throws InterruptedException {
        waiting = Thread.currentThread();
        while (!owner.compareAndSet(null, Thread.currentThread())) {
            LockSupport.park(this);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }
}
