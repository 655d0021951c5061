package locks.mutual_exclusion.starter;

import locks.mutual_exclusion.Page;
import locks.mutual_exclusion.Scribe;

/** Every step on a page is taken under its monitor. Is a record one step? */
public final class MyScribe implements Scribe {

    @Override
    public void append(Page page, String name, String value) {
        synchronized (page) {
            page.writeName(name);
        }
        synchronized (page) {
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
