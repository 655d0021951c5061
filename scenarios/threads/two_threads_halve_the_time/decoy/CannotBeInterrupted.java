package threads.two_threads_halve_the_time.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntToLongFunction;
import threads.two_threads_halve_the_time.Adder;

/** Joins both futures. */
@CaughtBy(
        value = "an_interrupted_caller_waits_no_longer",
        because = "Whoever should give up is held as long as the steps take.")
public final class CannotBeInterrupted implements Adder {

    /** Without any. */
    public CannotBeInterrupted() {}

    @Override
    public long total(int count, IntToLongFunction step) {
        int middle = count / 2;
        CompletableFuture<Long> lower = start(0, middle, step);
        CompletableFuture<Long> upper = start(middle, count, step);
        try {
            CompletableFuture.allOf(lower, upper).join();
            return lower.join() + upper.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (e.getCause() instanceof Error thrown) {
                throw thrown;
            }
            throw e;
        }
    }

    private static CompletableFuture<Long> start(int from, int to, IntToLongFunction step) {
        return CompletableFuture.supplyAsync(
                () -> {
                    long sum = 0;
                    for (int i = from; i < to; i++) {
                        sum += step.applyAsLong(i);
                    }
                    return sum;
                },
                task -> new Thread(task).start());
    }
}
