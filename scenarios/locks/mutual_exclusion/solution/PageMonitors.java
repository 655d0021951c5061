package locks.mutual_exclusion.solution;

import locks.mutual_exclusion.Page;
import locks.mutual_exclusion.Scribe;

/** Both steps in one stay in the monitor of the page. */
public final class PageMonitors implements Scribe {

    @Override
    public void append(Page page, String name, String value) {
        synchronized (page) {
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
