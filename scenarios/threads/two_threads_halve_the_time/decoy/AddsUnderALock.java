package threads.two_threads_halve_the_time.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.function.IntToLongFunction;
import threads.two_threads_halve_the_time.Adder;

/** Both threads add to one total, and a lock keeps that whole. */
@CaughtBy(
        value = "two_steps_are_done_at_the_same_time_and_both_count",
        because = "The lock is held while a step is done, and so no two are done at the same time.")
public final class AddsUnderALock implements Adder {

    /** Without any. */
    public AddsUnderALock() {}

    @Override
    public long total(int count, IntToLongFunction step) throws InterruptedException {
        int middle = count / 2;
        var sum = new Sum();
        var lower = new Half(0, middle, step, sum);
        var upper = new Half(middle, count, step, sum);
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
        lower.check();
        upper.check();
        return sum.value;
    }

    private static final class Sum {
        private long value;
    }

    private static final class Half extends Thread {
        private final int from;
        private final int to;
        private final IntToLongFunction step;
        private volatile boolean isCancelled;
        private final Sum sum;
        private Throwable thrown;

        Half(int from, int to, IntToLongFunction step, Sum sum) {
            this.from = from;
            this.to = to;
            this.step = step;
            this.sum = sum;
        }

        @Override
        public void run() {
            try {
                for (int i = from; i < to && !isCancelled; i++) {
                    synchronized (sum) {
                        sum.value += step.applyAsLong(i);
                    }
                }
            } catch (RuntimeException | Error e) {
                thrown = e;
            }
        }

        /** To be asked after the join. */
        void check() {
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
            if (thrown instanceof Error error) {
                throw error;
            }
        }
    }
}
