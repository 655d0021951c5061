package locks.lock_blocks_its_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.Semaphore;
import locks.lock_blocks_its_owner.Mutex;

/** Remembers the name of the thread that has it. */
@CaughtBy(
        value = "a_thread_with_the_same_name_as_its_owner_is_not_its_owner",
        because = "Two threads can have the same name.")
public final class OwnerByName implements Mutex {

    private final Semaphore permit = new Semaphore(1);
    private volatile String owner = "";
    private int holds;

    @Override
    public void lock() throws InterruptedException {
        if (!owner.equals(Thread.currentThread().getName())) {
            permit.acquire();
            owner = Thread.currentThread().getName();
        }
        holds++;
    }

    @Override
    public void unlock() {
        if (!owner.equals(Thread.currentThread().getName())) {
            throw new IllegalMonitorStateException("not the owner");
        }
        holds--;
        if (holds == 0) {
            owner = "";
            permit.release();
        }
    }
}
