package locks.release_on_failure.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import locks.release_on_failure.Journal;
import locks.release_on_failure.JournalFile;

/** Looks for an interrupt once more before it returns. */
@CaughtBy(
        value = "an_interrupt_is_not_lost_if_the_write_fails_or_is_under_way",
        because = "It says that it gave up, and the data is in the file.")
public final class LooksAfterTheWrite implements Journal {

    private final Lock mutex = new ReentrantLock();
    private final JournalFile file;

    /** For this file. */
    public LooksAfterTheWrite(JournalFile file) {
        this.file = file;
    }

    @Override
    public void write(String data) throws IOException, InterruptedException {
        mutex.lockInterruptibly();
        try {
            file.write(data);
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted during the write");
            }
        } finally {
            mutex.unlock();
        }
    }
}
