package threads.two_threads_halve_the_time.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntToLongFunction;
import threads.two_threads_halve_the_time.Adder;

/** Both threads meet at a barrier when they are through. */
@CaughtBy(
        value = "what_a_step_throws_is_told_when_no_other_is_being_done",
        because =
                "A thread whose step fails does not come to the barrier, and the other "
                        + "waits there for ever.")
public final class MeetsAtTheEnd implements Adder {

    /** Without any. */
    public MeetsAtTheEnd() {}

    @Override
    public long total(int count, IntToLongFunction step) throws InterruptedException {
        int middle = count / 2;
        var bothAreDone = new CyclicBarrier(2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<Long>> sums =
                    pool.invokeAll(
                            List.of(
                                    half(0, middle, step, bothAreDone),
                                    half(middle, count, step, bothAreDone)));
            return get(sums.get(0)) + get(sums.get(1));
        } finally {
            pool.shutdownNow();
        }
    }

    private static Callable<Long> half(
            int from, int to, IntToLongFunction step, CyclicBarrier bothAreDone) {
        return () -> {
            long sum = 0;
            for (int i = from; i < to; i++) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedException();
                }
                sum += step.applyAsLong(i);
            }
            bothAreDone.await();
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
