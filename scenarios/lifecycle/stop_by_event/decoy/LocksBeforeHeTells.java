package lifecycle.stop_by_event.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import lifecycle.stop_by_event.Round;
import lifecycle.stop_by_event.Watchman;

/** One stop at a time tells him. */
@CaughtBy(
        value = "a_boss_who_was_interrupted_before_stops_him_all_the_same",
        because = "Whoever is interrupted already does not get the lock, and nobody tells him.")
public final class LocksBeforeHeTells implements Watchman {

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Lock lock = new ReentrantLock();
    private final Thread thread;

    /** For this round. */
    public LocksBeforeHeTells(Round round) {
        thread = new Thread(() -> walk(round), "watchman");
    }

    @Override
    public void start() {
        if (!stopped.get()) {
            thread.start();
        }
    }

    @Override
    public void stop() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (stopped.compareAndSet(false, true)) {
                thread.interrupt();
            }
        } finally {
            lock.unlock();
        }
        thread.join();
    }

    private void walk(Round round) {
        try {
            while (!stopped.get() && !Thread.currentThread().isInterrupted()) {
                round.go();
            }
        } catch (InterruptedException e) {
            // The thread is at its end, and nobody is left to be told.
            Thread.currentThread().interrupt();
        }
    }
}
