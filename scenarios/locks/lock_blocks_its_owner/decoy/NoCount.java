package locks.lock_blocks_its_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.Semaphore;
import locks.lock_blocks_its_owner.Mutex;

/** Lets in who has it. */
@CaughtBy(
        value = "another_thread_rests_until_it_was_unlocked_as_often_as_locked",
        because = "The unlock of an inner section opens the outer one, which is not done yet.")
public final class NoCount implements Mutex {

    private final Semaphore permit = new Semaphore(1);
    private volatile Thread owner;

    @Override
    public void lock() throws InterruptedException {
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
        owner = null;
        permit.release();
    }
}
