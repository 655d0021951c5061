package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** A pool for one picture, which is ended with it. */
@CaughtBy(
        value = "an_interrupt_ends_the_wait",
        because = "If the caller is interrupted nobody ends the pool.")
public final class LeavesThePoolWhenInterrupted implements Workshop {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public LeavesThePoolWhenInterrupted(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(shares, factory);
        var left = new CountDownLatch(shares);
        for (int share = 0; share < shares; share++) {
            int own = share;
            pool.execute(
                    () -> {
                        drawing.accept(own);
                        left.countDown();
                    });
        }
        left.await();
        pool.shutdown();
    }
}
