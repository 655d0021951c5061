package locks.release_on_failure.solution;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import locks.release_on_failure.Journal;
import locks.release_on_failure.JournalFile;

/** A permit that a thread takes for good before it goes in; an interrupt is for later. */
public final class OnePermit implements Journal {

    private final Semaphore permit = new Semaphore(1);
    private final JournalFile file;

    /** For this file. */
    public OnePermit(JournalFile file) {
        this.file = file;
    }

    @Override
    public void write(String data) throws IOException {
        permit.acquireUninterruptibly();
        try {
            file.write(data);
        } finally {
            permit.release();
        }
    }
}
