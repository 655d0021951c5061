package lifecycle.last_normal_thread.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import lifecycle.last_normal_thread.Diary;
import lifecycle.last_normal_thread.Pen;

/** Leaves the entries to a pool that lets the program end by itself. */
@CaughtBy(
        value = "all_is_written_though_main_has_ended_and_then_the_program_ends",
        because =
                "It does so because its threads are daemons, and what they have not written is lost.")
public final class ForkJoin implements Diary {

    private final ForkJoinPool pool =
            new ForkJoinPool(1, ForkJoinPool.defaultForkJoinWorkerThreadFactory, null, true);
    private final Pen pen;

    /** Written with this pen. */
    public ForkJoin(Pen pen) {
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
