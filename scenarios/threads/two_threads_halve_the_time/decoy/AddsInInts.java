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

/** Adds up in each thread. */
@CaughtBy(
        value = "every_step_is_done_once_however_many_there_are",
        because = "What the steps give together does not fit into an int.")
public final class AddsInInts implements Adder {

    /** Without any. */
    public AddsInInts() {}

    @Override
    public long total(int count, IntToLongFunction step) throws InterruptedException {
        int middle = count / 2;
        ExecutorService pool = Executors.newFixedThreadPool(2);
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
            int sum = 0;
            for (int i = from; i < to; i++) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedException();
                }
                sum += (int) step.applyAsLong(i);
            }
            return (long) sum;
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
