package threads.two_threads_halve_the_time.starter;

import java.util.function.IntToLongFunction;
import threads.two_threads_halve_the_time.Adder;

/** Gives each half to a thread of its own. When does the second one begin? */
public final class MyAdder implements Adder {

    /** Without any. */
    public MyAdder() {}

    @Override
    public long total(int count, IntToLongFunction step) throws InterruptedException {
        int middle = count / 2;
        long lower = sum(new Half(0, middle, step));
        long upper = sum(new Half(middle, count, step));
        return lower + upper;
    }

    private static long sum(Half half) throws InterruptedException {
        half.start();
        try {
            half.join();
        } catch (InterruptedException e) {
            half.isCancelled = true;
            throw e;
        }
        return half.sum();
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
