package threads.two_threads_halve_the_time.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.function.IntToLongFunction;
import threads.two_threads_halve_the_time.Adder;

/** Joins both threads, and gives up if it is interrupted. */
@CaughtBy(
        value = "after_an_interrupt_no_further_step_is_begun",
        because = "The threads go on with all the steps that are left, for nobody.")
public final class LeavesThemAtWork implements Adder {

    /** Without any. */
    public LeavesThemAtWork() {}

    @Override
    public long total(int count, IntToLongFunction step) throws InterruptedException {
        int middle = count / 2;
        var lower = new Half(0, middle, step);
        var upper = new Half(middle, count, step);
        lower.start();
        upper.start();
        lower.join();
        upper.join();
        return lower.sum() + upper.sum();
    }

    private static final class Half extends Thread {
        private final int from;
        private final int to;
        private final IntToLongFunction step;
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
                for (int i = from; i < to; i++) {
                    sum += step.applyAsLong(i);
                }
            } catch (RuntimeException | Error e) {
                thrown = e;
            }
        }

        /** To be asked after the join. */
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
