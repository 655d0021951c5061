package locks.release_on_failure.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import locks.release_on_failure.Journal;
import locks.release_on_failure.JournalFile;

/** Keeps failures away from the release. */
@CaughtBy(
        value = "the_failure_of_a_write_reaches_its_caller_and_it_is_not_tried_again",
        because = "The caller takes for written what was not.")
public final class SwallowsTheFailure implements Journal {

    private final Lock mutex = new ReentrantLock();
    private final JournalFile file;

    /** For this file. */
    public SwallowsTheFailure(JournalFile file) {
        this.file = file;
    }

    @Override
    public void write(String data) throws InterruptedException {
        mutex.lockInterruptibly();
        try {
            file.write(data);
        } catch (IOException e) {
            System.err.println("not written: " + e);
        } finally {
            mutex.unlock();
        }
    }
}
