package threads.two_threads_halve_the_time.solution;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntToLongFunction;
import threads.two_threads_halve_the_time.Adder;

/** Waits for a future that is complete when both halves are, whatever became of them. */
public final class TwoFutures implements Adder {

    /** Without any. */
    public TwoFutures() {}

    @Override
    public long total(int count, IntToLongFunction step) throws InterruptedException {
        int middle = count / 2;
        var isCancelled = new AtomicBoolean();
        CompletableFuture<Half> lower = start(0, middle, step, isCancelled);
        CompletableFuture<Half> upper = start(middle, count, step, isCancelled);
        try {
            return lower.thenCombine(upper, Half::plus).get().sumOrThrow();
        } catch (InterruptedException e) {
            isCancelled.set(true);
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a half has caught all that was thrown", e);
        }
    }

    private static CompletableFuture<Half> start(
            int from, int to, IntToLongFunction step, AtomicBoolean isCancelled) {
        return CompletableFuture.supplyAsync(
                () -> {
                    long sum = 0;
                    try {
                        for (int i = from; i < to && !isCancelled.get(); i++) {
                            sum += step.applyAsLong(i);
                        }
                    } catch (RuntimeException | Error e) {
                        return new Half(sum, Optional.of(e));
                    }
                    return new Half(sum, Optional.empty());
                },
                task -> new Thread(task).start());
    }

    /** What a half has come to; as a value, for a future wraps what it throws. */
    private record Half(long sum, Optional<Throwable> thrown) {

        Half plus(Half other) {
            return new Half(sum + other.sum, thrown.or(other::thrown));
        }

        long sumOrThrow() {
            if (thrown.isPresent() && thrown.get() instanceof Error error) {
                throw error;
            }
            if (thrown.isPresent() && thrown.get() instanceof RuntimeException exception) {
                throw exception;
            }
            return sum;
        }
    }
}
