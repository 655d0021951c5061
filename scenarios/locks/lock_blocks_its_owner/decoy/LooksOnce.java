package locks.lock_blocks_its_owner.decoy;

import claimcheck.scenario.CaughtBy;
import locks.lock_blocks_its_owner.Mutex;

/** Waits for the notification that it is free. */
@CaughtBy(
        value = "an_owner_that_takes_it_back_at_once_is_never_in_it_with_one_that_waited",
        because = "Until the thread that is woken gets there another may have taken it.")
public final class LooksOnce implements Mutex {

    private static final long NOBODY = 0;

    private long owner = NOBODY;
    private int holds;

    @Override
    public synchronized void lock() throws InterruptedException {
        if (owner != NOBODY && owner != Thread.currentThread().getId()) {
            wait();
        }
        owner = Thread.currentThread().getId();
        holds++;
    }

    @Override
    public synchronized void unlock() {
        if (owner != Thread.currentThread().getId()) {
            throw new IllegalMonitorStateException("not the owner");
        }
        holds--;
        if (holds == 0) {
            owner = NOBODY;
            notify();
        }
    }
}
