package lifecycle.last_normal_thread.solution;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import lifecycle.last_normal_thread.Diary;
import lifecycle.last_normal_thread.Pen;

/** Each entry has a normal thread of its own, which begins when the one before it is written. */
public final class ChainOfFutures implements Diary {

    /** Its threads are normal, whoever asks for them. */
    private final ThreadFactory threads = Executors.defaultThreadFactory();

    private final Pen pen;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    private boolean isClosed;

    /** Written with this pen. */
    public ChainOfFutures(Pen pen) {
        this.pen = pen;
    }

    @Override
    public synchronized void add(String entry) {
        if (isClosed) {
            throw new IllegalStateException("closed");
        }
        last = last.thenRunAsync(() -> pen.write(entry), task -> threads.newThread(task).start());
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
