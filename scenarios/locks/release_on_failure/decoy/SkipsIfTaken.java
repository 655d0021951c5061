package locks.release_on_failure.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import locks.release_on_failure.Journal;
import locks.release_on_failure.JournalFile;

/** Never waits for a mutex that may stay taken. */
@CaughtBy(
        value = "a_thread_waits_while_another_writes_and_leaves_the_processor_alone",
        because = "If another is writing the data is lost, and nobody is told.")
public final class SkipsIfTaken implements Journal {

    private final Lock mutex = new ReentrantLock();
    private final JournalFile file;

    /** For this file. */
    public SkipsIfTaken(JournalFile file) {
        this.file = file;
    }

    @Override
    public void write(String data) throws IOException {
        if (mutex.tryLock()) {
            try {
                file.write(data);
            } finally {
                mutex.unlock();
            }
        }
    }
}
