package locks.lock_blocks_its_owner.decoy;

import claimcheck.scenario.CaughtBy;
import locks.lock_blocks_its_owner.Mutex;

/** All mutexes wait in one monitor. */
@CaughtBy(
        value = "who_waits_for_one_mutex_goes_on_when_that_one_is_free",
        because =
                "The thread that is woken may wait for another mutex, and the one that could go on sleeps.")
public final class OneMonitorForAll implements Mutex {

    private static final long NOBODY = 0;
    private static final Object MONITOR = new Object();

    private long owner = NOBODY;
    private int holds;

    @Override
    public void lock() throws InterruptedException {
        synchronized (MONITOR) {
            while (owner != NOBODY && owner != Thread.currentThread().getId()) {
                MONITOR.wait();
            }
            owner = Thread.currentThread().getId();
            holds++;
        }
    }

    @Override
    public void unlock() {
        synchronized (MONITOR) {
            if (owner != Thread.currentThread().getId()) {
                throw new IllegalMonitorStateException("not the owner");
            }
            holds--;
            if (holds == 0) {
                owner = NOBODY;
                MONITOR.notify();
            }
        }
    }
}
