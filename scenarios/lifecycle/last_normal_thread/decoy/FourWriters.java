package lifecycle.last_normal_thread.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import lifecycle.last_normal_thread.Diary;
import lifecycle.last_normal_thread.Pen;

/** Four threads write, which are let go when there is nothing to do. */
@CaughtBy(
        value = "entries_are_written_one_after_the_other_and_in_the_order_of_who_adds_them",
        because = "Four entries are written at the same time, with one pen.")
public final class FourWriters implements Diary {

    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(4, 4, 1, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>());
    private final Pen pen;

    /** Written with this pen. */
    public FourWriters(Pen pen) {
        this.pen = pen;
        pool.allowCoreThreadTimeOut(true);
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
