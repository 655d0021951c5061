package locks.mutual_exclusion.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashSet;
import java.util.Set;
import locks.mutual_exclusion.Page;
import locks.mutual_exclusion.Scribe;

/** Marks the pages that are busy, and wakes all that wait when a page is free. */
@CaughtBy(
        value = "a_thread_goes_on_as_soon_as_its_own_page_is_free_and_not_before",
        because = "Who is woken goes on even if it was not its own page that is free now.")
public final class LooksOnce implements Scribe {

    private final Set<Page> busy = new HashSet<>();

    @Override
    public void append(Page page, String name, String value) {
        begin(page);
        try {
            page.writeName(name);
            page.writeValue(value);
        } finally {
            end(page);
        }
    }

    @Override
    public String read(Page page) {
        begin(page);
        try {
            return page.text();
        } finally {
            end(page);
        }
    }

    private synchronized void begin(Page page) {
        boolean isInterrupted = false;
        if (busy.contains(page)) {
            try {
                wait();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        busy.add(page);
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void end(Page page) {
        busy.remove(page);
        notifyAll();
    }
}
