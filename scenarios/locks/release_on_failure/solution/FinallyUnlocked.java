package locks.release_on_failure.solution;

import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import locks.release_on_failure.Journal;
import locks.release_on_failure.JournalFile;

/** The release is on every way out, and the acquire before all of them. */
public final class FinallyUnlocked implements Journal {

    private final Lock mutex = new ReentrantLock();
    private final JournalFile file;

    /** For this file. */
    public FinallyUnlocked(JournalFile file) {
        this.file = file;
    }

    @Override
    public void write(String data) throws IOException, InterruptedException {
        mutex.lockInterruptibly();
        try {
            file.write(data);
        } finally {
            mutex.unlock();
        }
    }
}
