package locks.release_on_failure.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import locks.release_on_failure.Journal;
import locks.release_on_failure.JournalFile;

/** Waits for the notification that the file is free. */
@CaughtBy(
        value = "who_writes_again_at_once_is_never_in_the_file_with_one_that_waited",
        because = "Until the thread that is woken gets there another may be in the file.")
public final class LooksOnce implements Journal {

    private final JournalFile file;
    private boolean isBusy;

    /** For this file. */
    public LooksOnce(JournalFile file) {
        this.file = file;
    }

    @Override
    public void write(String data) throws IOException, InterruptedException {
        begin();
        try {
            file.write(data);
        } finally {
            end();
        }
    }

    private synchronized void begin() throws InterruptedException {
        if (isBusy) {
            wait();
        }
        isBusy = true;
    }

    private synchronized void end() {
        isBusy = false;
        notify();
    }
}
