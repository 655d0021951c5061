package locks.release_on_failure.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import locks.release_on_failure.Journal;
import locks.release_on_failure.JournalFile;

/** Has a thread of its own do each write, and waits for it in spite of an interrupt. */
@CaughtBy(
        value = "an_interrupt_is_not_lost_if_the_write_fails_or_is_under_way",
        because = "A second interrupt ends the second wait, and the next one is let in beside it.")
public final class GivesUpAtTheSecond implements Journal {

    private final Semaphore permit = new Semaphore(1);
    private final JournalFile file;

    /** For this file. */
    public GivesUpAtTheSecond(JournalFile file) {
        this.file = file;
    }

    @Override
    public void write(String data) throws IOException, InterruptedException {
        permit.acquire();
        try {
            var task = new FutureTask<Boolean>(() -> writeTo(file, data));
            new Thread(task, "writer").start();
            await(task);
        } finally {
            permit.release();
        }
    }

    private static void await(FutureTask<Boolean> task) throws IOException, InterruptedException {
        try {
            try {
                task.get();
            } catch (InterruptedException e) {
                task.get(); // it is too late to give up
                Thread.currentThread().interrupt();
            }
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private static boolean writeTo(JournalFile file, String data) throws IOException {
        file.write(data);
        return true;
    }

    private static IOException failure(Throwable thrown) {
        if (thrown instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        return (IOException) thrown;
    }
}
