package locks.release_on_failure.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import locks.release_on_failure.Journal;
import locks.release_on_failure.JournalFile;

/** Has a thread of its own do each write, so that the caller can give up at any time. */
@CaughtBy(
        value = "an_interrupt_is_not_lost_if_the_write_fails_or_is_under_way",
        because =
                "A write that is under way comes to the file; its caller is told that it does not.")
public final class GivesUpUnderWay implements Journal {

    private final Object mutex = new Object();
    private final JournalFile file;

    /** For this file. */
    public GivesUpUnderWay(JournalFile file) {
        this.file = file;
    }

    @Override
    public void write(String data) throws IOException, InterruptedException {
        var task = new FutureTask<Boolean>(() -> writeTo(file, data));
        new Thread(() -> runAlone(task), "writer").start();
        try {
            task.get();
        } catch (InterruptedException e) {
            task.cancel(false);
            throw e;
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    /** Does nothing if the task was cancelled before. */
    private void runAlone(FutureTask<Boolean> task) {
        synchronized (mutex) {
            task.run();
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
