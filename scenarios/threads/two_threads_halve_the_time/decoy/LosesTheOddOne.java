package threads.two_threads_halve_the_time.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.function.IntToLongFunction;
import threads.two_threads_halve_the_time.Adder;

/** Gives both threads equally many steps. */
@CaughtBy(
        value = "every_step_is_done_once_however_many_there_are",
        because = "Of an odd number of steps the last is done by nobody.")
public final class LosesTheOddOne implements Adder {

    /** Without any. */
    public LosesTheOddOne() {}

    @Override
    public long total(int count, IntToLongFunction step) throws InterruptedException {
        int middle = count / 2;
        var lower = new Half(0, middle, step);
        var upper = new Half(middle, 2 * middle, step);
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
