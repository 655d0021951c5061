package locks.release_on_failure.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import locks.release_on_failure.Journal;
import locks.release_on_failure.JournalFile;

/** Each takes a number, and writes when it is called. */
@CaughtBy(
        value = "an_interrupt_is_neither_lost_nor_does_it_let_anybody_in",
        because = "The number of one that gave up is called, and nobody comes and calls the next.")
public final class LeavesItsNumberBehind implements Journal {

    private final AtomicLong next = new AtomicLong();
    private final JournalFile file;
    private long called;

    /** For this file. */
    public LeavesItsNumberBehind(JournalFile file) {
        this.file = file;
    }

    @Override
    public void write(String data) throws IOException, InterruptedException {
        awaitCall(next.getAndIncrement());
        try {
            file.write(data);
        } finally {
            callNext();
        }
    }

    private synchronized void awaitCall(long number) throws InterruptedException {
        while (called != number) {
            wait();
        }
    }

    private synchronized void callNext() {
        called++;
        notifyAll();
    }
}
