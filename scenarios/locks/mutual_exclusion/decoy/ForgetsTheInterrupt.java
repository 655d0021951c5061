package locks.mutual_exclusion.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import locks.mutual_exclusion.Page;
import locks.mutual_exclusion.Scribe;

/** Asks again after an interrupt. */
@CaughtBy(
        value = "an_interrupt_of_a_thread_that_waits_does_no_harm_and_is_not_lost",
        because = "Whoever asked the thread to end by an interrupt asked in vain.")
public final class ForgetsTheInterrupt implements Scribe {

    private final Map<Page, Semaphore> permits = new ConcurrentHashMap<>();

    @Override
    public void append(Page page, String name, String value) {
        Semaphore permit = permitOf(page);
        boolean isMine = false;
        while (!isMine) {
            try {
                permit.acquire();
                isMine = true;
            } catch (InterruptedException e) {
                // Not now: the record comes first.
            }
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
