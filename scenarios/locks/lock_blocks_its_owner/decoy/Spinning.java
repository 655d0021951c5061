package locks.lock_blocks_its_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicReference;
import locks.lock_blocks_its_owner.Mutex;

/** Compares and sets until that succeeds. */
@CaughtBy(
        value = "another_thread_rests_until_it_was_unlocked_as_often_as_locked",
        because = "While it waits it keeps a core busy, maybe the one that the owner needs.")
public final class Spinning implements Mutex {

    private final AtomicReference<Thread> owner = new AtomicReference<>();
    private int holds;

    @Override
    public void lock() throws InterruptedException {
        if (owner.get() != Thread.currentThread()) {
            while (!owner.compareAndSet(null, Thread.currentThread())) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                Thread.onSpinWait();
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
        }
    }
}
