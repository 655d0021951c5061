package locks.mutual_exclusion.decoy;

import claimcheck.scenario.CaughtBy;
import locks.mutual_exclusion.Page;
import locks.mutual_exclusion.Scribe;

/** One lock for the whole scribe. */
@CaughtBy(
        value = "records_on_different_pages_are_written_at_the_same_time",
        because = "The records are whole, but now every page waits for every other.")
public final class OneLock implements Scribe {

    @Override
    public synchronized void append(Page page, String name, String value) {
        page.writeName(name);
        page.writeValue(value);
    }

    @Override
    public synchronized String read(Page page) {
        return page.text();
    }
}
