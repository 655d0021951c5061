package threads.two_threads_halve_the_time.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntToLongFunction;
import threads.two_threads_halve_the_time.Adder;

/** Each of two threads takes the next step until the number is too high. */
@CaughtBy(
        value = "after_an_interrupt_no_further_step_is_begun",
        because =
                "Behind the last number that an int can count there is a negative one, which "
                        + "is not too high.")
public final class TakesPastTheEnd implements Adder {

    /** Without any. */
    public TakesPastTheEnd() {}

    @Override
    public long total(int count, IntToLongFunction step) throws InterruptedException {
        var next = new AtomicInteger();
        var sum = new LongAdder();
        var thrown = new AtomicReference<Throwable>();
        var atWork = new CountDownLatch(2);
        Runnable task =
                () -> {
                    try {
                        for (int i = next.getAndIncrement();
                                i < count;
                                i = next.getAndIncrement()) {
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
}
