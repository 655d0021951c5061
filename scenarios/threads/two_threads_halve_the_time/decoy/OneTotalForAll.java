package threads.two_threads_halve_the_time.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntToLongFunction;
import threads.two_threads_halve_the_time.Adder;

/** Adds up in a field, which each call sets to nought first. */
@CaughtBy(
        value = "two_calls_do_not_wait_for_each_other_nor_mix_their_totals",
        because = "The field belongs to all calls: one sets it to nought while another adds to it.")
public final class OneTotalForAll implements Adder {

    private final LongAdder sum = new LongAdder();

    /** Without any. */
    public OneTotalForAll() {}

    @Override
    public long total(int count, IntToLongFunction step) throws InterruptedException {
        var next = new AtomicInteger();
        sum.reset();
        var thrown = new AtomicReference<Throwable>();
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
