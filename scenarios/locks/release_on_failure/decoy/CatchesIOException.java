package locks.release_on_failure.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import locks.release_on_failure.Journal;
import locks.release_on_failure.JournalFile;

/** Releases the mutex when the file refuses. */
@CaughtBy(
        value = "another_thread_can_write_whatever_it_was_that_the_file_threw",
        because = "A file can fail in other ways too, and then the mutex stays taken.")
public final class CatchesIOException implements Journal {

    private final Lock mutex = new ReentrantLock();
    private final JournalFile file;

    /** For this file. */
    public CatchesIOException(JournalFile file) {
        this.file = file;
    }

    @Override
    public void write(String data) throws IOException, InterruptedException {
        mutex.lockInterruptibly();
        try {
            file.write(data);
        } catch (IOException e) {
            mutex.unlock();
            throw e;
        }
        mutex.unlock();
    }
}
