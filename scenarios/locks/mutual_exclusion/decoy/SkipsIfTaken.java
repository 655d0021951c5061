package locks.mutual_exclusion.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import locks.mutual_exclusion.Page;
import locks.mutual_exclusion.Scribe;

/** Never waits. */
@CaughtBy(
        value = "a_thread_waits_until_a_record_is_whole_and_leaves_the_processor_alone",
        because = "If another is at it the record is lost, and nobody is told.")
public final class SkipsIfTaken implements Scribe {

    private final Map<Page, Lock> locks = new ConcurrentHashMap<>();

    @Override
    public void append(Page page, String name, String value) {
        Lock lock = lockOf(page);
        if (lock.tryLock()) {
            try {
                page.writeName(name);
                page.writeValue(value);
            } finally {
                lock.unlock();
            }
        }
    }

    @Override
    public String read(Page page) {
        Lock lock = lockOf(page);
        lock.lock();
        try {
            return page.text();
        } finally {
            lock.unlock();
        }
    }

    private Lock lockOf(Page page) {
        return locks.computeIfAbsent(page, created -> new ReentrantLock());
    }
}
