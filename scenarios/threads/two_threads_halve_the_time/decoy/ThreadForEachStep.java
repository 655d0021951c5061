package threads.two_threads_halve_the_time.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.IntToLongFunction;
import threads.two_threads_halve_the_time.Adder;

/** Starts a thread for each step, so that all are done at the same time. */
@CaughtBy(
        value = "each_of_two_threads_does_half_of_the_steps",
        because = "Two threads were asked for, and not as many as there are steps.")
public final class ThreadForEachStep implements Adder {

    /** Without any. */
    public ThreadForEachStep() {}

    @Override
    public long total(int count, IntToLongFunction step) throws InterruptedException {
        var sums = new ArrayList<CompletableFuture<Long>>();
        for (int i = 0; i < count; i++) {
            int own = i;
            sums.add(
                    CompletableFuture.supplyAsync(
                            () -> step.applyAsLong(own), task -> new Thread(task).start()));
        }
        try {
            CompletableFuture.allOf(sums.toArray(CompletableFuture[]::new)).get();
            return sums.stream().mapToLong(CompletableFuture::join).sum();
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
