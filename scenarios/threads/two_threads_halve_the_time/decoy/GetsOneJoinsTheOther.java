package threads.two_threads_halve_the_time.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntToLongFunction;
import threads.two_threads_halve_the_time.Adder;

/** Waits for one half with get, and for the other with join. */
@CaughtBy(
        value = "nor_does_it_if_only_one_step_is_still_being_done",
        because = "An interrupt does not end a join of a future.")
public final class GetsOneJoinsTheOther implements Adder {

    /** Without any. */
    public GetsOneJoinsTheOther() {}

    @Override
    public long total(int count, IntToLongFunction step) throws InterruptedException {
        int middle = count / 2;
        var isCancelled = new AtomicBoolean();
        CompletableFuture<Long> lower = start(0, middle, step, isCancelled);
        CompletableFuture<Long> upper = start(middle, count, step, isCancelled);
        Throwable thrown = null;
        long sum = 0;
        try {
            sum += lower.get();
        } catch (InterruptedException e) {
            isCancelled.set(true);
            throw e;
        } catch (ExecutionException e) {
            thrown = e.getCause();
        }
        try {
            sum += upper.join();
        } catch (CompletionException e) {
            thrown = e.getCause();
        }
        rethrow(thrown);
        return sum;
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

    private static void rethrow(Throwable thrown) {
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
    }
}
