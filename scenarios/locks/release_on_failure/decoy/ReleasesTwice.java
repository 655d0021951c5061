package locks.release_on_failure.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import locks.release_on_failure.Journal;
import locks.release_on_failure.JournalFile;

/** To be sure that it is released. */
@CaughtBy(
        value = "only_one_thread_writes_at_a_time_after_a_failure_too",
        because = "After a failure there are two permits, so two threads can write at once.")
public final class ReleasesTwice implements Journal {

    private final Semaphore permit = new Semaphore(1);
    private final JournalFile file;

    /** For this file. */
    public ReleasesTwice(JournalFile file) {
        this.file = file;
    }

    @Override
    public void write(String data) throws IOException, InterruptedException {
        permit.acquire();
        try {
            file.write(data);
        } catch (IOException e) {
            permit.release();
            throw e;
        } finally {
            permit.release();
        }
    }
}
