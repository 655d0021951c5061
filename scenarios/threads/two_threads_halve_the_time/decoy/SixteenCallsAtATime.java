package threads.two_threads_halve_the_time.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.Semaphore;
import java.util.function.IntToLongFunction;
import threads.two_threads_halve_the_time.Adder;

/** Does not want more threads than would make anything faster. */
@CaughtBy(
        value = "nor_do_many_calls_at_the_same_time",
        because = "The seventeenth call waits for another, though it has threads of its own.")
public final class SixteenCallsAtATime implements Adder {

    private final Semaphore calls = new Semaphore(16);

    /** Without any. */
    public SixteenCallsAtATime() {}

    @Override
    public long total(int count, IntToLongFunction step) throws InterruptedException {
        calls.acquire();
        try {
            return totalOf(count, step);
        } finally {
            calls.release();
        }
    }

    private static long totalOf(int count, IntToLongFunction step) throws InterruptedException {
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
