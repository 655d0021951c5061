package locks.release_on_failure.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import locks.release_on_failure.Journal;
import locks.release_on_failure.JournalFile;

/** A monitor, which releases itself. */
@CaughtBy(
        value = "a_thread_waits_while_another_writes_and_leaves_the_processor_alone",
        because = "Other data is another monitor, and keeps nobody out.")
public final class LocksTheData implements Journal {

    private final JournalFile file;

    /** For this file. */
    public LocksTheData(JournalFile file) {
        this.file = file;
    }

    @Override
    public void write(String data) throws IOException {
        synchronized (data) {
            file.write(data);
        }
    }
}
