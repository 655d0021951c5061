package lifecycle.last_normal_thread.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import lifecycle.last_normal_thread.Diary;
import lifecycle.last_normal_thread.Pen;

/** A normal thread for each entry. */
@CaughtBy(
        value = "entries_are_written_one_after_the_other_and_in_the_order_of_who_adds_them",
        because = "Their threads use the pen at the same time.")
public final class ThreadForEach implements Diary {

    /** Its threads are normal, whoever asks for them. */
    private final ThreadFactory threads = Executors.defaultThreadFactory();

    private final Pen pen;
    private CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
    private boolean isClosed;

    /** Written with this pen. */
    public ThreadForEach(Pen pen) {
        this.pen = pen;
    }

    @Override
    public synchronized void add(String entry) {
        if (isClosed) {
            throw new IllegalStateException("closed");
        }
        CompletableFuture<Void> next =
                CompletableFuture.runAsync(
                        () -> pen.write(entry), task -> threads.newThread(task).start());
        all = CompletableFuture.allOf(all, next);
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
        return all;
    }

    private static void await(CompletableFuture<Void> entries) throws InterruptedException {
        try {
            entries.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the pen threw", e);
        }
    }
}
