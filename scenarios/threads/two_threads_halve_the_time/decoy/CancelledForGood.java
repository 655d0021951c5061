package threads.two_threads_halve_the_time.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.function.IntToLongFunction;
import threads.two_threads_halve_the_time.Adder;

/** Has a flag that says that it was interrupted. */
@CaughtBy(
        value = "after_an_interrupt_no_further_step_is_begun",
        because = "The flag is that of all calls, and no later one does any step.")
public final class CancelledForGood implements Adder {

    private volatile boolean isCancelled;

    /** Without any. */
    public CancelledForGood() {}

    @Override
    public long total(int count, IntToLongFunction step) throws InterruptedException {
        int middle = count / 2;
        var lower = new Half(0, middle, step);
        var upper = new Half(middle, count, step);
        lower.start();
        upper.start();
        try {
            lower.join();
            upper.join();
        } catch (InterruptedException e) {
            isCancelled = true;
            throw e;
        }
        return lower.sum() + upper.sum();
    }

    private final class Half extends Thread {
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
