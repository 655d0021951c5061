package locks.lock_blocks_its_owner.decoy;

import claimcheck.scenario.CaughtBy;
import locks.lock_blocks_its_owner.Mutex;

/** A count that takes little room. */
@CaughtBy(
        value = "another_thread_rests_until_it_was_unlocked_as_often_as_locked",
        because = "Taken 65,536 times it is at 0 again, and too low from then on.")
public final class CountsInAShort implements Mutex {

    private static final long NOBODY = 0;

    private long owner = NOBODY;
    private short holds;

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
