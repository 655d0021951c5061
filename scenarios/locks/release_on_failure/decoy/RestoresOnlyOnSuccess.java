package locks.release_on_failure.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import locks.release_on_failure.Journal;
import locks.release_on_failure.JournalFile;

/** Remembers an interrupt of its wait, and gives it back when the data is written. */
@CaughtBy(
        value = "an_interrupt_is_not_lost_if_the_write_fails_or_is_under_way",
        because = "If the file fails, the request to end is gone.")
public final class RestoresOnlyOnSuccess implements Journal {

    private final Semaphore permit = new Semaphore(1);
    private final JournalFile file;

    /** For this file. */
    public RestoresOnlyOnSuccess(JournalFile file) {
        this.file = file;
    }

    @Override
    public void write(String data) throws IOException {
        boolean isInterrupted = acquire();
        try {
            file.write(data);
        } finally {
            permit.release();
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it was interrupted meanwhile. */
    private boolean acquire() {
        boolean isInterrupted = false;
        while (true) {
            try {
                permit.acquire();
                return isInterrupted;
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
    }
}
