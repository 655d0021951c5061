package locks.release_on_failure.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import locks.release_on_failure.Journal;
import locks.release_on_failure.JournalFile;

/** Whoever is interrupted does not write. */
@CaughtBy(
        value = "an_interrupt_is_neither_lost_nor_does_it_let_anybody_in",
        because = "It returns as though the data were written.")
public final class SwallowsTheInterrupt implements Journal {

    private final Lock mutex = new ReentrantLock();
    private final JournalFile file;

    /** For this file. */
    public SwallowsTheInterrupt(JournalFile file) {
        this.file = file;
    }

    @Override
    public void write(String data) throws IOException {
        try {
            mutex.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            file.write(data);
        } finally {
            mutex.unlock();
        }
    }
}
