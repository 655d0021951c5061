package locks.release_on_failure.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import locks.release_on_failure.Journal;
import locks.release_on_failure.JournalFile;

/** Releases the mutex on each way out that the file's method declares. */
@CaughtBy(
        value = "another_thread_can_write_whatever_it_was_that_the_file_threw",
        because = "The JVM lets a method throw what it does not declare, too.")
public final class CatchesWhatIsDeclared implements Journal {

    private final Lock mutex = new ReentrantLock();
    private final JournalFile file;

    /** For this file. */
    public CatchesWhatIsDeclared(JournalFile file) {
        this.file = file;
    }

    @Override
    public void write(String data) throws IOException, InterruptedException {
        mutex.lockInterruptibly();
        try {
            file.write(data);
        } catch (IOException | RuntimeException | Error e) {
            mutex.unlock();
            throw e;
        }
        mutex.unlock();
    }
}
