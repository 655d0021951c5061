package locks.mutual_exclusion.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import locks.mutual_exclusion.Page;
import locks.mutual_exclusion.Scribe;

/** Makes a lock for a page when there is none. */
@CaughtBy(
        value = "of_two_threads_each_finds_and_leaves_whole_records",
        because = "Two threads can both find none, and one may go in with each lock.")
public final class TwoLocksAtFirst implements Scribe {

    private final Map<Page, Lock> locks = new ConcurrentHashMap<>();

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

    private Lock lockOf(Page page) {
        if (!locks.containsKey(page)) {
            locks.put(page, new ReentrantLock());
        }
        return locks.get(page);
    }
}
