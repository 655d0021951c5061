package locks.lock_blocks_its_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.Semaphore;
import locks.lock_blocks_its_owner.Mutex;

/** Counts how often it was taken. */
@CaughtBy(
        value = "nobody_but_its_owner_can_unlock_it",
        because = "A thread that has not taken it can let others into the section of its owner.")
public final class AnyoneUnlocks implements Mutex {

    private final Semaphore permit = new Semaphore(1);
    private volatile Thread owner;
    private int holds;

    @Override
    public void lock() throws InterruptedException {
        if (owner != Thread.currentThread()) {
            permit.acquire();
            owner = Thread.currentThread();
        }
        holds++;
    }

    @Override
    public void unlock() {
        holds--;
        if (holds == 0) {
            owner = null;
            permit.release();
        }
    }
}
