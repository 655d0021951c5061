package threads.two_threads_halve_the_time.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntToLongFunction;
import threads.two_threads_halve_the_time.Adder;

/** Adds up in an atomic total. */
@CaughtBy(
        value = "two_steps_are_done_at_the_same_time_and_both_count",
        because = "Between its get and its set the other thread adds, and that is lost.")
public final class SetsWhatItGot implements Adder {

    /** Without any. */
    public SetsWhatItGot() {}

    @Override
    public long total(int count, IntToLongFunction step) throws InterruptedException {
        var next = new AtomicInteger();
        var sum = new AtomicLong();
        var thrown = new AtomicReference<Throwable>();
        var atWork = new CountDownLatch(2);
        Runnable task =
                () -> {
                    try {
                        for (int i = take(next, count); i < count; i = take(next, count)) {
                            sum.set(sum.get() + step.applyAsLong(i));
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
            next.set(count);
            throw e;
        }
        if (thrown.get() instanceof RuntimeException exception) {
            throw exception;
        }
        if (thrown.get() instanceof Error error) {
            throw error;
        }
        return sum.get();
    }

    private static int take(AtomicInteger next, int count) {
        return next.getAndUpdate(i -> i < count ? i + 1 : i);
    }
}
