package locks.mutual_exclusion.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import locks.mutual_exclusion.Page;
import locks.mutual_exclusion.Scribe;

/** Waits for the page so that an interrupt ends the call. */
@CaughtBy(
        value = "an_interrupt_before_the_call_does_no_harm_and_is_not_lost",
        because = "An interrupted thread writes nothing and reads nothing, and nobody is told.")
public final class LostToAnInterrupt implements Scribe {

    private final Map<Page, Lock> locks = new ConcurrentHashMap<>();

    @Override
    public void append(Page page, String name, String value) {
        Lock lock = lockOf(page);
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
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
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
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
