package threads.two_threads_halve_the_time.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntToLongFunction;
import threads.two_threads_halve_the_time.Adder;

/** Gives both halves to a pool at once. */
@CaughtBy(
        value = "two_steps_are_done_at_the_same_time_and_both_count",
        because = "The pool has one thread, and the second half waits for the first.")
public final class PoolOfOne implements Adder {

    /** Without any. */
    public PoolOfOne() {}

    @Override
    public long total(int count, IntToLongFunction step) throws InterruptedException {
        int middle = count / 2;
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            List<Future<Long>> sums =
                    pool.invokeAll(List.of(half(0, middle, step), half(middle, count, step)));
            return get(sums.get(0)) + get(sums.get(1));
        } finally {
            pool.shutdownNow();
        }
    }

    private static Callable<Long> half(int from, int to, IntToLongFunction step) {
        return () -> {
            long sum = 0;
            for (int i = from; i < to; i++) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedException();
                }
                sum += step.applyAsLong(i);
            }
            return sum;
        };
    }

    private static long get(Future<Long> sum) throws InterruptedException {
        try {
            return sum.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (e.getCause() instanceof Error thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
