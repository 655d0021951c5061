package threads.two_threads_halve_the_time.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntToLongFunction;
import threads.two_threads_halve_the_time.Adder;

/** Few steps are taken one by one, many in portions. */
@CaughtBy(
        value = "if_the_number_is_odd_one_of_them_does_one_more",
        because = "Of a thousand equal steps one of them does three more than the other.")
public final class PortionsOfMany implements Adder {

    /** Without any. */
    public PortionsOfMany() {}

    @Override
    public long total(int count, IntToLongFunction step) throws InterruptedException {
        int size = Math.max(1, count / 200);
        var next = new AtomicLong();
        var sum = new LongAdder();
        var thrown = new AtomicReference<Throwable>();
        var isCancelled = new AtomicBoolean();
        var atWork = new CountDownLatch(2);
        Runnable task =
                () -> {
                    try {
                        for (long from = next.getAndAdd(size);
                                from < count;
                                from = next.getAndAdd(size)) {
                            long to = Math.min(count, from + size);
                            for (long i = from; i < to && !isCancelled.get(); i++) {
                                sum.add(step.applyAsLong((int) i));
                            }
                        }
                    } catch (RuntimeException | Error e) {
                        thrown.set(e);
                    } finally {
                        atWork.countDown();
                    }
                };
        new Thread(task).start();
        new Thread(task).start();
        try {
            atWork.await();
        } catch (InterruptedException e) {
            isCancelled.set(true);
            throw e;
        }
        rethrow(thrown.get());
        return sum.sum();
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
