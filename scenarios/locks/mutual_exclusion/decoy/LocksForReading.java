package locks.mutual_exclusion.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import locks.mutual_exclusion.Page;
import locks.mutual_exclusion.Scribe;

/** Writers are kept apart by one monitor, readers by another. */
@CaughtBy(
        value = "of_two_threads_each_finds_and_leaves_whole_records",
        because = "The reader has a monitor that no writer ever enters.")
public final class LocksForReading implements Scribe {

    private final Map<Page, Object> forReading = new ConcurrentHashMap<>();

    @Override
    public void append(Page page, String name, String value) {
        synchronized (page) {
            page.writeName(name);
            page.writeValue(value);
        }
    }

    @Override
    public String read(Page page) {
        Object monitor = forReading.computeIfAbsent(page, created -> new Object());
        synchronized (monitor) {
            return page.text();
        }
    }
}
