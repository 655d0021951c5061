package locks.mutual_exclusion.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import locks.mutual_exclusion.Page;
import locks.mutual_exclusion.Scribe;

/** A lock for each thread. */
@CaughtBy(
        value = "a_thread_waits_until_a_record_is_whole_and_leaves_the_processor_alone",
        because = "A lock that only one thread ever asks for keeps nobody out.")
public final class LockPerThread implements Scribe {

    private final ThreadLocal<Lock> locks = ThreadLocal.withInitial(ReentrantLock::new);

    @Override
    public void append(Page page, String name, String value) {
        Lock lock = locks.get();
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
        Lock lock = locks.get();
        lock.lock();
        try {
            return page.text();
        } finally {
            lock.unlock();
        }
    }
}
