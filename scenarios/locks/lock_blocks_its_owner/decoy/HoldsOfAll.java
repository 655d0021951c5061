package locks.lock_blocks_its_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.Semaphore;
import locks.lock_blocks_its_owner.Mutex;

/** Each thread counts for itself. */
@CaughtBy(
        value = "who_has_one_mutex_has_no_other",
        because = "The count is static: who has any mutex goes into every other one.")
public final class HoldsOfAll implements Mutex {

    private static final ThreadLocal<Integer> HOLDS = ThreadLocal.withInitial(() -> 0);

    private final Semaphore permit = new Semaphore(1);

    @Override
    public void lock() throws InterruptedException {
        if (HOLDS.get() == 0) {
            permit.acquire();
        }
        HOLDS.set(HOLDS.get() + 1);
    }

    @Override
    public void unlock() {
        if (HOLDS.get() == 0) {
            throw new IllegalMonitorStateException("not the owner");
        }
        HOLDS.set(HOLDS.get() - 1);
        if (HOLDS.get() == 0) {
            permit.release();
        }
    }
}
