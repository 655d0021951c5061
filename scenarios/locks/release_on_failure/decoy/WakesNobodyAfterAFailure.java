package locks.release_on_failure.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import locks.release_on_failure.Journal;
import locks.release_on_failure.JournalFile;

/** Marks the file as free however the write ended, and wakes the next when it is written. */
@CaughtBy(
        value = "who_waits_while_a_write_fails_is_next_and_hears_nothing_of_it",
        because = "After a failure the file is free, and whoever waits for it is not told.")
public final class WakesNobodyAfterAFailure implements Journal {

    private final JournalFile file;
    private boolean isBusy;

    /** For this file. */
    public WakesNobodyAfterAFailure(JournalFile file) {
        this.file = file;
    }

    @Override
    public void write(String data) throws IOException, InterruptedException {
        begin();
        try {
            file.write(data);
            wakeOne();
        } finally {
            end();
        }
    }

    private synchronized void begin() throws InterruptedException {
        while (isBusy) {
            wait();
        }
        isBusy = true;
    }

    private synchronized void wakeOne() {
        notify();
    }

    private synchronized void end() {
        isBusy = false;
    }
}
