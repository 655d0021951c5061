package threads.two_threads_halve_the_time.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.function.IntToLongFunction;
import threads.two_threads_halve_the_time.Adder;

/** Keeps the exception of a step for the caller. */
@CaughtBy(
        value = "what_a_step_throws_is_told_when_no_other_is_being_done",
        because = "An error ends the thread and is not told, and the total is too small.")
public final class KnowsNoErrors implements Adder {

    /** Without any. */
    public KnowsNoErrors() {}

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
        private RuntimeException thrown;

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
            } catch (RuntimeException e) {
                thrown = e;
            }
        }

        /** To be asked after the join. */
        long sum() {
            if (thrown != null) {
                throw thrown;
            }
            return sum;
        }
    }
}
