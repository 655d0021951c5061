package locks.release_on_failure.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import locks.release_on_failure.Journal;
import locks.release_on_failure.JournalFile;

/** Makes an exception of an error, so that no caller is ended by one. */
@CaughtBy(
        value = "the_failure_of_a_write_reaches_its_caller_and_it_is_not_tried_again",
        because = "Its caller is told of another failure than that of the file.")
public final class WrapsErrors implements Journal {

    private final Lock mutex = new ReentrantLock();
    private final JournalFile file;

    /** For this file. */
    public WrapsErrors(JournalFile file) {
        this.file = file;
    }

    @Override
    public void write(String data) throws IOException, InterruptedException {
        mutex.lockInterruptibly();
        try {
            file.write(data);
        } catch (Error e) {
            throw new IllegalStateException("the file failed", e);
        } finally {
            mutex.unlock();
        }
    }
}
