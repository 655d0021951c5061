package lifecycle.last_normal_thread.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import lifecycle.last_normal_thread.Diary;
import lifecycle.last_normal_thread.Pen;

/** Each entry has a thread of its own, which is in nobody's way. */
@CaughtBy(
        value = "all_is_written_though_main_has_ended_and_then_the_program_ends",
        because = "A daemon ends with the program, whether its entry is written or not.")
public final class DaemonsInTurn implements Diary {

    /** Its threads are normal, whoever asks for them. */
    private final ThreadFactory threads = Executors.defaultThreadFactory();

    private final Pen pen;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    private boolean isClosed;

    /** Written with this pen. */
    public DaemonsInTurn(Pen pen) {
        this.pen = pen;
    }

    @Override
    public synchronized void add(String entry) {
        if (isClosed) {
            throw new IllegalStateException("closed");
        }
        last =
                last.thenRunAsync(
                        () -> pen.write(entry),
                        task -> {
                            Thread thread = threads.newThread(task);
                            thread.setDaemon(true);
                            thread.start();
                        });
    }

    @Override
    public void flush() throws InterruptedException {
        await(soFar());
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (this) {
            isClosed = true;
        }
        await(soFar());
    }

    private synchronized CompletableFuture<Void> soFar() {
        return last;
    }

    private static void await(CompletableFuture<Void> entries) throws InterruptedException {
        try {
            entries.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the pen threw", e);
        }
    }
}
