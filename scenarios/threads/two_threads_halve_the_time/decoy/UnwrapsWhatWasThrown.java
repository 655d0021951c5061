package threads.two_threads_halve_the_time.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntToLongFunction;
import threads.two_threads_halve_the_time.Adder;

/** Unwraps what the future has wrapped. */
@CaughtBy(
        value = "what_a_step_throws_is_told_when_no_other_is_being_done",
        because = "A step can throw a CompletionException of its own, and that is unwrapped too.")
public final class UnwrapsWhatWasThrown implements Adder {

    /** Without any. */
    public UnwrapsWhatWasThrown() {}

    @Override
    public long total(int count, IntToLongFunction step) throws InterruptedException {
        int middle = count / 2;
        var isCancelled = new AtomicBoolean();
        CompletableFuture<Long> lower = start(0, middle, step, isCancelled);
        CompletableFuture<Long> upper = start(middle, count, step, isCancelled);
        try {
            CompletableFuture.allOf(lower, upper).get();
            return lower.join() + upper.join();
        } catch (InterruptedException e) {
            isCancelled.set(true);
            throw e;
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

    private static CompletableFuture<Long> start(
            int from, int to, IntToLongFunction step, AtomicBoolean isCancelled) {
        return CompletableFuture.supplyAsync(
                () -> {
                    long sum = 0;
                    for (int i = from; i < to && !isCancelled.get(); i++) {
                        sum += step.applyAsLong(i);
                    }
                    return sum;
                },
                task -> new Thread(task).start());
    }
}
