package locks.mutual_exclusion.solution;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import locks.mutual_exclusion.Page;
import locks.mutual_exclusion.Scribe;

/** A pair of locks for each page: one writes alone, many read together. */
public final class ReadersTogether implements Scribe {

    private final Map<Page, ReadWriteLock> locks = new ConcurrentHashMap<>();

    @Override
    public void append(Page page, String name, String value) {
        Lock lock = locksOf(page).writeLock();
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
        Lock lock = locksOf(page).readLock();
        lock.lock();
        try {
            return page.text();
        } finally {
            lock.unlock();
        }
    }

    private ReadWriteLock locksOf(Page page) {
        return locks.computeIfAbsent(page, created -> new ReentrantReadWriteLock());
    }
}
