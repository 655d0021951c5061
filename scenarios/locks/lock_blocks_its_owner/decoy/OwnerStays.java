package locks.lock_blocks_its_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.Semaphore;
import locks.lock_blocks_its_owner.Mutex;

/** Remembers who has it. */
@CaughtBy(
        value = "another_thread_rests_until_it_was_unlocked_as_often_as_locked",
        because = "The last owner passes for the owner when it comes back, without the permit.")
public final class OwnerStays implements Mutex {

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
        if (owner != Thread.currentThread()) {
            throw new IllegalMonitorStateException("not the owner");
        }
        holds--;
        if (holds == 0) {
            permit.release();
        }
    }
}
