package locks.release_on_failure.solution;

import java.io.IOException;
import locks.release_on_failure.Journal;
import locks.release_on_failure.JournalFile;

/** A monitor, which is left however its block ends. */
public final class InMonitor implements Journal {

    private final Object mutex = new Object();
    private final JournalFile file;

    /** For this file. */
    public InMonitor(JournalFile file) {
        this.file = file;
    }

    @Override
    public void write(String data) throws IOException {
        synchronized (mutex) {
            file.write(data);
        }
    }
}
