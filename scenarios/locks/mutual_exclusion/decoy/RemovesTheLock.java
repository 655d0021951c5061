package locks.mutual_exclusion.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import locks.mutual_exclusion.Page;
import locks.mutual_exclusion.Scribe;

/** Removes the lock of the page when it is done, so that the map stays small. */
@CaughtBy(
        value = "a_thread_goes_on_as_soon_as_its_own_page_is_free_and_not_before",
        because =
                "One thread has waited for the old lock, and the next one finds none and makes a new one.")
public final class RemovesTheLock implements Scribe {

    private final Map<Page, Lock> locks = new ConcurrentHashMap<>();

    @Override
    public void append(Page page, String name, String value) {
        Lock lock = lockOf(page);
        lock.lock();
        try {
            page.writeName(name);
            page.writeValue(value);
        } finally {
            locks.remove(page);
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
        return locks.computeIfAbsent(page, created -> new ReentrantLock());
    }
}
