package locks.release_on_failure.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import locks.release_on_failure.Journal;
import locks.release_on_failure.JournalFile;

/** What is not locked cannot stay locked. */
@CaughtBy(
        value = "a_thread_waits_while_another_writes_and_leaves_the_processor_alone",
        because = "Now nothing keeps a second thread out of the file.")
public final class NoMutex implements Journal {

    private final JournalFile file;

    /** For this file. */
    public NoMutex(JournalFile file) {
        this.file = file;
    }

    @Override
    public void write(String data) throws IOException {
        file.write(data);
    }
}
