package locks.lock_blocks_its_owner.solution;

import java.util.concurrent.Semaphore;
import locks.lock_blocks_its_owner.Mutex;

/** A permit, and who has it: no other thread can find itself there. */
public final class OwnedPermit implements Mutex {

    private static final long NOBODY = 0;

    private final Semaphore permit = new Semaphore(1);
    private volatile long owner = NOBODY;
    private int holds;

    @Override
    public void lock() throws InterruptedException {
        if (owner != Thread.currentThread().getId()) {
            permit.acquire();
            owner = Thread.currentThread().getId();
        }
        holds++;
    }

    @Override
    public void unlock() {
        if (owner != Thread.currentThread().getId()) {
            throw new IllegalMonitorStateException("not the owner");
        }
        holds--;
        if (holds == 0) {
            owner = NOBODY;
            permit.release();
        }
    }
}
