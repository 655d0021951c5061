package pixels.leaked_index.solution;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** Each thread takes the next number when it begins, in one step; who is last opens the latch. */
public final class TakesANumber implements Workshop {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public TakesANumber(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) throws InterruptedException {
        var next = new AtomicInteger();
        var left = new CountDownLatch(shares);
        Runnable task =
                () -> {
                    drawing.accept(next.getAndIncrement());
                    left.countDown();
                };
        for (int started = 0; started < shares; started++) {
            factory.newThread(task).start();
        }
        left.await();
    }
}
