package locks.lock_blocks_its_owner.decoy;

import claimcheck.scenario.CaughtBy;
import locks.lock_blocks_its_owner.Mutex;

/** Looks who gives it back when it becomes free. */
@CaughtBy(
        value = "nobody_but_its_owner_can_unlock_it",
        because = "Any other thread can give back an inner hold, and the mutex is free too early.")
public final class AsksTheLastOnly implements Mutex {

    private static final long NOBODY = 0;

    private long owner = NOBODY;
    private int holds;

    @Override
    public synchronized void lock() throws InterruptedException {
        while (owner != NOBODY && owner != Thread.currentThread().getId()) {
            wait();
        }
        owner = Thread.currentThread().getId();
        holds++;
    }

    @Override
    public synchronized void unlock() {
        if (holds > 1) {
            holds--;
            return;
        }
        if (owner != Thread.currentThread().getId()) {
            throw new IllegalMonitorStateException("not the owner");
        }
        holds = 0;
        owner = NOBODY;
        notify();
    }
}
