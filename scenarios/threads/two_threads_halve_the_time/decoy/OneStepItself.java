package threads.two_threads_halve_the_time.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.function.IntToLongFunction;
import threads.two_threads_halve_the_time.Adder;

/** Starts two threads, unless there is only one step. */
@CaughtBy(
        value = "the_caller_does_no_step_itself",
        because = "The caller does it, and cannot be interrupted meanwhile.")
public final class OneStepItself implements Adder {

    /** Without any. */
    public OneStepItself() {}

    @Override
    public long total(int count, IntToLongFunction step) throws InterruptedException {
        if (count == 1) {
            return step.applyAsLong(0);
        }
        int middle = count / 2;
        var lower = new Half(0, middle, step);
        var upper = new Half(middle, count, step);
        lower.start();
        upper.start();
        try {
            lower.join();
            upper.join();
        } catch (InterruptedException e) {
            lower.isCancelled = true;
            upper.isCancelled = true;
            throw e;
        }
        return lower.sum() + upper.sum();
    }

    private static final class Half extends Thread {
        private final int from;
        private final int to;
        private final IntToLongFunction step;
        private volatile boolean isCancelled;
        private long sum;
        private Throwable thrown;

        Half(int from, int to, IntToLongFunction step) {
            this.from = from;
            this.to = to;
            this.step = step;
        }

        @Override
        public void run() {
            try {
                for (int i = from; i < to && !isCancelled; i++) {
                    sum += step.applyAsLong(i);
                }
            } catch (RuntimeException | Error e) {
                thrown = e;
            }
        }

        long sum() {
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
            if (thrown instanceof Error error) {
                throw error;
            }
            return sum;
        }
    }
}
