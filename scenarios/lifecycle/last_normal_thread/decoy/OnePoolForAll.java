package lifecycle.last_normal_thread.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import lifecycle.last_normal_thread.Diary;
import lifecycle.last_normal_thread.Pen;

/** All diaries share the one thread. */
@CaughtBy(
        value = "who_adds_an_entry_does_not_wait_for_the_pen",
        because = "A slow pen keeps every other diary from being written.")
public final class OnePoolForAll implements Diary {

    private static final ThreadPoolExecutor POOL =
            new ThreadPoolExecutor(0, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    private final Pen pen;
    private boolean isClosed;

    /** Written with this pen. */
    public OnePoolForAll(Pen pen) {
        this.pen = pen;
    }

    @Override
    public synchronized void add(String entry) {
        if (isClosed) {
            throw new IllegalStateException("closed");
        }
        POOL.execute(() -> pen.write(entry));
    }

    @Override
    public void flush() throws InterruptedException {
        var mark = new FutureTask<Boolean>(() -> true);
        POOL.execute(mark);
        try {
            mark.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the mark does nothing", e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (this) {
            isClosed = true;
        }
        flush();
    }
}
