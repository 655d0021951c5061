package locks.mutual_exclusion.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.stream.Stream;
import locks.mutual_exclusion.Page;
import locks.mutual_exclusion.Scribe;

/** Sixteen locks, shared out by hash code. */
@CaughtBy(
        value = "records_on_different_pages_are_written_at_the_same_time",
        because = "Two pages can have the same lock, and then one waits for the other.")
public final class Stripes implements Scribe {

    private final Object[] locks = Stream.generate(Object::new).limit(16).toArray();

    @Override
    public void append(Page page, String name, String value) {
        synchronized (lockOf(page)) {
            page.writeName(name);
            page.writeValue(value);
        }
    }

    @Override
    public String read(Page page) {
        synchronized (lockOf(page)) {
            return page.text();
        }
    }

    private Object lockOf(Page page) {
        return locks[Math.floorMod(page.hashCode(), locks.length)];
    }
}
