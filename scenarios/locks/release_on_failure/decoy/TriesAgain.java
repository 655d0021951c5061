package locks.release_on_failure.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import locks.release_on_failure.Journal;
import locks.release_on_failure.JournalFile;

/** Gives the file a second chance. */
@CaughtBy(
        value = "the_failure_of_a_write_reaches_its_caller_and_it_is_not_tried_again",
        because = "Half of the data may be there already, and the caller never hears of it.")
public final class TriesAgain implements Journal {

    private final Lock mutex = new ReentrantLock();
    private final JournalFile file;

    /** For this file. */
    public TriesAgain(JournalFile file) {
        this.file = file;
    }

    @Override
    public void write(String data) throws IOException, InterruptedException {
        mutex.lockInterruptibly();
        try {
            file.write(data);
        } catch (IOException e) {
            file.write(data);
        } finally {
            mutex.unlock();
        }
    }
}
