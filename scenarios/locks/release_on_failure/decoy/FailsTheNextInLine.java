package locks.release_on_failure.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import locks.release_on_failure.Journal;
import locks.release_on_failure.JournalFile;

/** Spares those that wait a write to a file that fails. */
@CaughtBy(
        value = "who_waits_while_a_write_fails_is_next_and_hears_nothing_of_it",
        because = "Each write is a new one for the file, and nobody but its caller has failed.")
public final class FailsTheNextInLine implements Journal {

    private final Lock mutex = new ReentrantLock();
    private final JournalFile file;
    private volatile int failures;
    private IOException last = new IOException();

    /** For this file. */
    public FailsTheNextInLine(JournalFile file) {
        this.file = file;
    }

    @Override
    public void write(String data) throws IOException, InterruptedException {
        int before = failures;
        mutex.lockInterruptibly();
        try {
            if (failures != before) {
                throw last;
            }
            file.write(data);
        } catch (IOException e) {
            last = e;
            failures++;
            throw e;
        } finally {
            mutex.unlock();
        }
    }
}
