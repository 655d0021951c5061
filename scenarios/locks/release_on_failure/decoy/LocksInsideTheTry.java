package locks.release_on_failure.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import locks.release_on_failure.Journal;
import locks.release_on_failure.JournalFile;

/** Everything is inside the try, so that nothing is forgotten. */
@CaughtBy(
        value = "an_interrupt_is_neither_lost_nor_does_it_let_anybody_in",
        because = "After an interrupt it unlocks what it does not hold, and that error hides it.")
public final class LocksInsideTheTry implements Journal {

    private final Lock mutex = new ReentrantLock();
    private final JournalFile file;

    /** For this file. */
    public LocksInsideTheTry(JournalFile file) {
        this.file = file;
    }

    @Override
    public void write(String data) throws IOException, InterruptedException {
        try {
            mutex.lockInterruptibly();
            file.write(data);
        } finally {
            mutex.unlock();
        }
    }
}
