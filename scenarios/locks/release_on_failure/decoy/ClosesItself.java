package locks.release_on_failure.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import locks.release_on_failure.Journal;
import locks.release_on_failure.JournalFile;

/** Writes no more to a file that has failed. */
@CaughtBy(
        value = "another_thread_can_write_after_a_write_that_failed",
        because = "The mutex is free, and yet one failure shuts all the others out.")
public final class ClosesItself implements Journal {

    private final Lock mutex = new ReentrantLock();
    private final JournalFile file;
    private boolean isBroken;

    /** For this file. */
    public ClosesItself(JournalFile file) {
        this.file = file;
    }

    @Override
    public void write(String data) throws IOException, InterruptedException {
        mutex.lockInterruptibly();
        boolean isWritten = false;
        try {
            if (isBroken) {
                throw new IOException("the journal is broken");
            }
            file.write(data);
            isWritten = true;
        } finally {
            isBroken = !isWritten;
            mutex.unlock();
        }
    }
}
