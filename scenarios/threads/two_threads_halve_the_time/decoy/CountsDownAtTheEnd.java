package threads.two_threads_halve_the_time.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntToLongFunction;
import threads.two_threads_halve_the_time.Adder;

/** Each thread counts a latch down when it is through. */
@CaughtBy(
        value = "what_a_step_throws_is_told_when_no_other_is_being_done",
        because = "A thread whose step fails does not get there, and the caller waits for ever.")
public final class CountsDownAtTheEnd implements Adder {

    /** Without any. */
    public CountsDownAtTheEnd() {}

    @Override
    public long total(int count, IntToLongFunction step) throws InterruptedException {
        var next = new AtomicInteger();
        var sum = new LongAdder();
        var thrown = new AtomicReference<Throwable>();
        var atWork = new CountDownLatch(2);
        Runnable task =
                () -> {
                    try {
                        for (int i = take(next, count); i < count; i = take(next, count)) {
                            sum.add(step.applyAsLong(i));
                        }
                        atWork.countDown();
                    } catch (RuntimeException | Error e) {
                        thrown.set(e);
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
