package locks.lock_blocks_its_owner.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import locks.lock_blocks_its_owner.Mutex;

/** A queue of parked threads, of which the first is woken. */
@CaughtBy(
        value = "an_interrupt_at_the_moment_of_an_unlock_costs_no_other_its_turn",
        because =
                "One that was woken and leaves for an interrupt wakes nobody, and the next sleeps on.")
public final class KeepsTheWakeUp implements Mutex {

    private static final long NOBODY = 0;

    private final AtomicLong owner = new AtomicLong(NOBODY);
    private final Queue<Thread> waiting = new ConcurrentLinkedQueue<>();
    private int holds;

    @Override
    public void lock() throws InterruptedException {
        long me = Thread.currentThread().getId();
        if (owner.get() != me) {
            take(me);
        }
        holds++;
    }

    @Override
    public void unlock() {
        if (owner.get() != Thread.currentThread().getId()) {
            throw new IllegalMonitorStateException("not the owner");
        }
        holds--;
        if (holds == 0) {
            owner.set(NOBODY);
            LockSupport.unpark(waiting.peek());
        }
    }

    private void take(long me) throws InterruptedException {
        waiting.add(Thread.currentThread());
        try {
            while (!owner.compareAndSet(NOBODY, me)) {
                LockSupport.park(this);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        } finally {
            waiting.remove(Thread.currentThread());
        }
    }
}
