package locks.mutual_exclusion.decoy;

import claimcheck.scenario.CaughtBy;
import locks.mutual_exclusion.Page;
import locks.mutual_exclusion.Scribe;

/** Keeps out whoever writes the same record. */
@CaughtBy(
        value = "a_thread_waits_until_a_record_is_whole_and_leaves_the_processor_alone",
        because = "Two records with different names have different monitors, and the same page.")
public final class LocksTheName implements Scribe {

    @Override
    public void append(Page page, String name, String value) {
        synchronized (name) {
            page.writeName(name);
            page.writeValue(value);
        }
    }

    @Override
    public String read(Page page) {
        synchronized (page) {
            return page.text();
        }
    }
}
