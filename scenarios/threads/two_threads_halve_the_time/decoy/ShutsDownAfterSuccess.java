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

/** Shuts the pool down when it has both sums. */
@CaughtBy(
        value = "the_threads_end_when_a_step_has_failed",
        because = "If a step has failed it does not get there.")
public final class ShutsDownAfterSuccess implements Adder {

    /** Without any. */
    public ShutsDownAfterSuccess() {}

    @Override
    public long total(int count, IntToLongFunction step) throws InterruptedException {
        int middle = count / 2;
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<Long>> sums =
                    pool.invokeAll(List.of(half(0, middle, step), half(middle, count, step)));
            long total = get(sums.get(0)) + get(sums.get(1));
            pool.shutdown();
            return total;
        } catch (InterruptedException e) {
            pool.shutdownNow();
            throw e;
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
