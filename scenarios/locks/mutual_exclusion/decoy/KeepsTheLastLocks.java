package locks.mutual_exclusion.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import locks.mutual_exclusion.Page;
import locks.mutual_exclusion.Scribe;

/** Keeps the locks that were used last, so that there are not too many. */
@CaughtBy(
        value = "calls_about_other_pages_end_while_one_is_written_and_others_wait_for_it",
        because =
                "It forgets a lock that somebody has, and the next one on that page gets another.")
public final class KeepsTheLastLocks implements Scribe {

    private static final int AT_MOST = 1_024;

    private final Map<Page, Lock> locks = new LinkedHashMap<>();

    @Override
    public void append(Page page, String name, String value) {
        Lock lock = lockOf(page);
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
        Lock lock = lockOf(page);
        lock.lock();
        try {
            return page.text();
        } finally {
            lock.unlock();
        }
    }

    private synchronized Lock lockOf(Page page) {
        Lock known = locks.remove(page);
        Lock lock = known == null ? new ReentrantLock() : known;
        locks.put(page, lock); // behind all others
        if (locks.size() > AT_MOST) {
            locks.remove(locks.keySet().iterator().next());
        }
        return lock;
    }
}
