package locks.mutual_exclusion.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import locks.mutual_exclusion.Page;
import locks.mutual_exclusion.Scribe;

/** A new lock, which is certainly free. */
@CaughtBy(
        value = "a_thread_waits_until_a_record_is_whole_and_leaves_the_processor_alone",
        because = "Each call has a lock of its own, so no call keeps another out.")
public final class LockPerCall implements Scribe {

    @Override
    public void append(Page page, String name, String value) {
        Lock lock = new ReentrantLock();
        lock.lock();
        try {
            page.writeName(name);
            page.writeValue(value);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String read(Page page) {
        Lock lock = new ReentrantLock();
        lock.lock();
        try {
            return page.text();
        } finally {
            lock.unlock();
        }
    }
}
