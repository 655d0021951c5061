package threads.two_threads_halve_the_time.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntToLongFunction;
import threads.two_threads_halve_the_time.Adder;

/** Keeps what a step has thrown, and throws it. */
@CaughtBy(
        value = "what_a_step_throws_is_told_when_no_other_is_being_done",
        because =
                "It is kept for all calls, and a later one that does not fail throws it "
                        + "again.")
public final class KeepsWhatWasThrown implements Adder {

    private final AtomicReference<Throwable> thrown = new AtomicReference<>();

    /** Without any. */
    public KeepsWhatWasThrown() {}

    @Override
    public long total(int count, IntToLongFunction step) throws InterruptedException {
        var next = new AtomicInteger();
        var sum = new LongAdder();
        var atWork = new CountDownLatch(2);
        Runnable task =
                () -> {
                    try {
                        for (int i = take(next, count); i < count; i = take(next, count)) {
                            sum.add(step.applyAsLong(i));
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
        return sum.sum();
    }

    private static int take(AtomicInteger next, int count) {
        return next.getAndUpdate(i -> i < count ? i + 1 : i);
    }
}
