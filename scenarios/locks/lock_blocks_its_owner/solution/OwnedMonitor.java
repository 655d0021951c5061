package locks.lock_blocks_its_owner.solution;

import locks.lock_blocks_its_owner.Mutex;

/** All under the monitor of the mutex, in which those wait who have to. */
public final class OwnedMonitor implements Mutex {

    private static final long NOBODY = 0;

    private long owner = NOBODY;
    private int holds;

    @Override
    public synchronized void lock() throws InterruptedException {
        while (owner != NOBODY && owner != Thread.currentThread().getId()) {
            wait();
        }
        owner = Thread.currentThread().getId();
        holds++;
    }

    @Override
    public synchronized void unlock() {
        if (owner != Thread.currentThread().getId()) {
            throw new IllegalMonitorStateException("not the owner");
        }
        holds--;
        if (holds == 0) {
            owner = NOBODY;
            notify();
        }
    }
}
