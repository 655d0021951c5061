package locks.lock_blocks_its_owner.decoy;

import claimcheck.scenario.CaughtBy;
import locks.lock_blocks_its_owner.Mutex;

/** Begins with a clean slate, so that only an interrupt of the wait ends it. */
@CaughtBy(
        value = "an_interrupt_ends_a_wait_and_leaves_the_mutex_to_its_owner",
        because =
                "A thread that was asked to end a moment ago waits for ever, and the request is gone.")
public final class ForgetsAnEarlierInterrupt implements Mutex {

    private static final long NOBODY = 0;

    private long owner = NOBODY;
    private int holds;

    @Override
    public synchronized void lock() throws InterruptedException {
        Thread.interrupted();
        while (owner != NOBODY && owner != Thread.currentThread().getId()) {
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
