package lifecycle.last_normal_thread.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import lifecycle.last_normal_thread.Diary;
import lifecycle.last_normal_thread.Pen;

/** The JDK has a thread for that, and it is a normal one. */
@CaughtBy(
        value = "all_is_written_though_main_has_ended_and_then_the_program_ends",
        because =
                "The pool keeps its thread, and with it the program, until somebody shuts it down.")
public final class FixedPool implements Diary {

    private final ExecutorService pool = Executors.newSingleThreadExecutor();
    private final Pen pen;

    /** Written with this pen. */
    public FixedPool(Pen pen) {
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
