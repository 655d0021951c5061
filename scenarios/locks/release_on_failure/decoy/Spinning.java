package locks.release_on_failure.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import locks.release_on_failure.Journal;
import locks.release_on_failure.JournalFile;

/** Asks until it has the mutex. */
@CaughtBy(
        value = "a_thread_waits_while_another_writes_and_leaves_the_processor_alone",
        because = "While it waits it keeps a core busy, maybe the one that the writer needs.")
public final class Spinning implements Journal {

    private final Lock mutex = new ReentrantLock();
    private final JournalFile file;

    /** For this file. */
    public Spinning(JournalFile file) {
        this.file = file;
    }

    @Override
    public void write(String data) throws IOException {
        while (!mutex.tryLock()) {
            Thread.onSpinWait();
        }
        try {
            file.write(data);
        } finally {
            mutex.unlock();
        }
    }
}
