package locks.mutual_exclusion.decoy;

import claimcheck.scenario.CaughtBy;
import locks.mutual_exclusion.Page;
import locks.mutual_exclusion.Scribe;

/** Whoever only reads needs no lock, it seems. */
@CaughtBy(
        value = "of_two_threads_each_finds_and_leaves_whole_records",
        because = "A reader that does not wait can see a record of which only the name is written.")
public final class ReadsUnlocked implements Scribe {

    @Override
    public void append(Page page, String name, String value) {
        synchronized (page) {
            page.writeName(name);
            page.writeValue(value);
        }
    }

    @Override
    public String read(Page page) {
        return page.text();
    }
}
