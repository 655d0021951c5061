package locks.lock_blocks_its_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.Semaphore;
import locks.lock_blocks_its_owner.Mutex;

/** Counts, and then asks whether it has to wait. */
@CaughtBy(
        value = "another_thread_rests_until_it_was_unlocked_as_often_as_locked",
        because = "It counts threads that only wait, so its owner never comes to nought.")
public final class CountsFirst implements Mutex {

    private final Semaphore permit = new Semaphore(1);
    private volatile Thread owner;
    private int holds;

    @Override
    public void lock() throws InterruptedException {
        holds++;
        if (owner != Thread.currentThread()) {
            permit.acquire();
            owner = Thread.currentThread();
        }
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
