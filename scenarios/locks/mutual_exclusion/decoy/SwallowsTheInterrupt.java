package locks.mutual_exclusion.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import locks.mutual_exclusion.Page;
import locks.mutual_exclusion.Scribe;

/** Whoever is interrupted does not write. */
@CaughtBy(
        value = "an_interrupt_of_a_thread_that_waits_does_no_harm_and_is_not_lost",
        because = "The record is missing, and the caller cannot know.")
public final class SwallowsTheInterrupt implements Scribe {

    private final Map<Page, Semaphore> permits = new ConcurrentHashMap<>();

    @Override
    public void append(Page page, String name, String value) {
        Semaphore permit = permitOf(page);
        try {
            permit.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            page.writeName(name);
            page.writeValue(value);
        } finally {
            permit.release();
        }
    }

    @Override
    public String read(Page page) {
        Semaphore permit = permitOf(page);
        permit.acquireUninterruptibly();
        try {
            return page.text();
        } finally {
            permit.release();
        }
    }

    private Semaphore permitOf(Page page) {
        return permits.computeIfAbsent(page, created -> new Semaphore(1));
    }
}
