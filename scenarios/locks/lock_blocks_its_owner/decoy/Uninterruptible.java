package locks.lock_blocks_its_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.Semaphore;
import locks.lock_blocks_its_owner.Mutex;

/** Waits as long as it takes. */
@CaughtBy(
        value = "an_interrupt_ends_a_wait_and_leaves_the_mutex_to_its_owner",
        because = "A thread that waits can no longer be told to end.")
public final class Uninterruptible implements Mutex {

    private final Semaphore permit = new Semaphore(1);
    private volatile Thread owner;
    private int holds;

    @Override
    public void lock() {
        if (owner != Thread.currentThread()) {
            permit.acquireUninterruptibly();
            owner = Thread.currentThread();
        }
        holds++;
    }

    @Override
    public void unlock() {
        if (owner != Thread.currentThread()) {
            throw new IllegalMonitorStateException("not the owner");
        }
        holds--;
        if (holds == 0) {
            owner = null;
            permit.release();
        }
    }
}
