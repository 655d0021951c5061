package lifecycle.last_normal_thread.solution;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import lifecycle.last_normal_thread.Diary;
import lifecycle.last_normal_thread.Pen;

/** A pool of one thread, which the pool lets go as soon as it has nothing to do. */
public final class PoolThatShrinks implements Diary {

    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(0, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    private final Pen pen;

    /** Written with this pen. */
    public PoolThatShrinks(Pen pen) {
        this.pen = pen;
    }

    @Override
    public void add(String entry) {
        try {
            pool.execute(() -> pen.write(entry));
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("closed", e);
        }
    }

    @Override
    public void flush() throws InterruptedException {
        var mark = new FutureTask<Boolean>(() -> true);
        pool.execute(mark);
        try {
            mark.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the mark does nothing", e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        pool.shutdown();
        boolean hasEnded = false;
        while (!hasEnded) {
            hasEnded = pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        }
    }
}
