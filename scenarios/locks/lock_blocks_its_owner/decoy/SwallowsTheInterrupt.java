package locks.lock_blocks_its_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.Semaphore;
import locks.lock_blocks_its_owner.Mutex;

/** Keeps the interrupt for its caller. */
@CaughtBy(
        value = "an_interrupt_ends_a_wait_and_leaves_the_mutex_to_its_owner",
        because = "Its caller goes on as though it had the mutex.")
public final class SwallowsTheInterrupt implements Mutex {

    private final Semaphore permit = new Semaphore(1);
    private volatile Thread owner;
    private int holds;

    @Override
    public void lock() {
        if (owner != Thread.currentThread()) {
            try {
                permit.acquire();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
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
            owner = null;
            permit.release();
        }
    }
}
