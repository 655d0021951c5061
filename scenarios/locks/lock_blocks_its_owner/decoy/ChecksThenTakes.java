package locks.lock_blocks_its_owner.decoy;

import claimcheck.scenario.CaughtBy;
import locks.lock_blocks_its_owner.Mutex;

/** Waits until nobody has it, and takes it. */
@CaughtBy(
        value = "two_threads_are_never_in_it_together_and_none_waits_for_ever",
        because = "Two threads can both find it free before one of them takes it.")
public final class ChecksThenTakes implements Mutex {

    private volatile Thread owner;
    private int holds;

    @Override
    public void lock() throws InterruptedException {
        if (owner != Thread.currentThread()) {
            awaitFree();
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
            wakeAll();
        }
    }

    private synchronized void awaitFree() throws InterruptedException {
        while (owner != null) {
            wait();
        }
    }

    private synchronized void wakeAll() {
        notifyAll();
    }
}
