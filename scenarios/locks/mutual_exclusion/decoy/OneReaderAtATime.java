package locks.mutual_exclusion.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import locks.mutual_exclusion.Page;
import locks.mutual_exclusion.Scribe;

/** A lock for each page, and one reader at a time. */
@CaughtBy(
        value = "calls_about_other_pages_end_while_one_is_written_and_others_wait_for_it",
        because = "A reader that waits for one page keeps the readers of all other pages waiting.")
public final class OneReaderAtATime implements Scribe {

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
    public synchronized String read(Page page) {
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
