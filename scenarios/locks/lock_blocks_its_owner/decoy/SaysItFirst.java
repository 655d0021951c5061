package locks.lock_blocks_its_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.Semaphore;
import locks.lock_blocks_its_owner.Mutex;

/** Says who it is, and takes the permit. */
@CaughtBy(
        value = "another_thread_rests_until_it_was_unlocked_as_often_as_locked",
        because = "A thread that only waits is the owner then, and the real one cannot unlock.")
public final class SaysItFirst implements Mutex {

    private final Semaphore permit = new Semaphore(1);
    private volatile Thread owner;
    private int holds;

    @Override
    public void lock() throws InterruptedException {
        if (owner != Thread.currentThread()) {
            owner = Thread.currentThread();
            permit.acquire();
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
