package locks.lock_blocks_its_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicReference;
import locks.lock_blocks_its_owner.Mutex;

/** Tries, waits for a signal, and tries again. */
@CaughtBy(
        value = "two_threads_are_never_in_it_together_and_none_waits_for_ever",
        because = "If the signal comes between the attempt and the wait, it is waited for in vain.")
public final class MissesTheSignal implements Mutex {

    private final AtomicReference<Thread> owner = new AtomicReference<>();
    private int holds;

    @Override
    public void lock() throws InterruptedException {
        if (owner.get() != Thread.currentThread()) {
            while (!owner.compareAndSet(null, Thread.currentThread())) {
                awaitSignal();
            }
        }
        holds++;
    }

    @Override
    public void unlock() {
        if (owner.get() != Thread.currentThread()) {
            throw new IllegalMonitorStateException("not the owner");
        }
        holds--;
        if (holds == 0) {
            owner.set(null);
            signal();
        }
    }

    private synchronized void awaitSignal() throws InterruptedException {
        wait();
    }

    private synchronized void signal() {
        notify();
    }
}
