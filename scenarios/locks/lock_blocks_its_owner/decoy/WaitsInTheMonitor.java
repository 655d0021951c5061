package locks.lock_blocks_its_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.Semaphore;
import locks.lock_blocks_its_owner.Mutex;

/** Both methods under one monitor, so that its fields are safe. */
@CaughtBy(
        value = "another_thread_rests_until_it_was_unlocked_as_often_as_locked",
        because = "Who waits for the permit keeps the monitor, which the owner needs to unlock.")
public final class WaitsInTheMonitor implements Mutex {

    private final Semaphore permit = new Semaphore(1);
    private Thread owner;
    private int holds;

    @Override
    public synchronized void lock() throws InterruptedException {
        if (owner != Thread.currentThread()) {
            permit.acquire();
            owner = Thread.currentThread();
        }
        holds++;
    }

    @Override
    public synchronized void unlock() {
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
