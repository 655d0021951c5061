package locks.release_on_failure.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import locks.release_on_failure.Journal;
import locks.release_on_failure.JournalFile;

/** One permit, which comes back whatever happens. */
@CaughtBy(
        value = "an_interrupt_is_neither_lost_nor_does_it_let_anybody_in",
        because = "After an interrupt it gives back a permit that it never had: now there are two.")
public final class AcquiresInsideTheTry implements Journal {

    private final Semaphore permit = new Semaphore(1);
    private final JournalFile file;

    /** For this file. */
    public AcquiresInsideTheTry(JournalFile file) {
        this.file = file;
    }

    @Override
    public void write(String data) throws IOException, InterruptedException {
        try {
            permit.acquire();
            file.write(data);
        } finally {
            permit.release();
        }
    }
}
