package locks.mutual_exclusion.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.StampedLock;
import locks.mutual_exclusion.Page;
import locks.mutual_exclusion.Scribe;

/** Reads without a lock, and once more with one if a record was written meanwhile. */
@CaughtBy(
        value = "no_record_is_begun_while_its_page_is_read",
        because =
                "The page is written on while it is read, which spoils it whatever becomes of the text.")
public final class Optimistic implements Scribe {

    private final Map<Page, StampedLock> locks = new ConcurrentHashMap<>();

    @Override
    public void append(Page page, String name, String value) {
        StampedLock lock = lockOf(page);
        long stamp = lock.writeLock();
        try {
            page.writeName(name);
            page.writeValue(value);
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    @Override
    public String read(Page page) {
        StampedLock lock = lockOf(page);
        long optimistic = lock.tryOptimisticRead();
        if (optimistic != 0) {
            String text = page.text();
            if (lock.validate(optimistic)) {
                return text;
            }
        }
        long stamp = lock.readLock();
        try {
            return page.text();
        } finally {
            lock.unlockRead(stamp);
        }
    }

    private StampedLock lockOf(Page page) {
        return locks.computeIfAbsent(page, created -> new StampedLock());
    }
}
