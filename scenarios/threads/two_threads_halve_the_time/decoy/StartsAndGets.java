package threads.two_threads_halve_the_time.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntToLongFunction;
import threads.two_threads_halve_the_time.Adder;

/** Gives each half to a pool of two, and adds what it gets. */
@CaughtBy(
        value = "two_steps_are_done_at_the_same_time_and_both_count",
        because =
                "It waits for the sum of the first half before it has given the second "
                        + "to the pool.")
public final class StartsAndGets implements Adder {

    /** Without any. */
    public StartsAndGets() {}

    @Override
    public long total(int count, IntToLongFunction step) throws InterruptedException {
        int middle = count / 2;
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            long lower = get(pool.submit(half(0, middle, step)));
            long upper = get(pool.submit(half(middle, count, step)));
            return lower + upper;
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
