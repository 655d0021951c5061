package locks.release_on_failure.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import locks.release_on_failure.Journal;
import locks.release_on_failure.JournalFile;

/** Releases what was left from last time. */
@CaughtBy(
        value = "another_thread_can_write_after_a_write_that_failed",
        because = "It takes the thread that failed to do so, and that one may never come back.")
public final class MendsItLater implements Journal {

    private final ReentrantLock mutex = new ReentrantLock();
    private final JournalFile file;

    /** For this file. */
    public MendsItLater(JournalFile file) {
        this.file = file;
    }

    @Override
    public void write(String data) throws IOException, InterruptedException {
        if (mutex.isHeldByCurrentThread()) {
            mutex.unlock();
        }
        mutex.lockInterruptibly();
        file.write(data);
        mutex.unlock();
    }
}
