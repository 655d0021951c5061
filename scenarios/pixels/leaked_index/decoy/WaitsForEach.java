package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** Moves on when the thread has its number. */
@CaughtBy(
        value = "all_shares_are_drawn_if_the_threads_begin_when_the_last_is_started",
        because = "A thread that is slow to begin holds up all that are not even started.")
public final class WaitsForEach implements Workshop {

    private final ThreadFactory factory;
    private volatile int k;

    /** With threads of this factory. */
    public WaitsForEach(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (k = 0; k < shares; k++) {
            var hasIt = new CountDownLatch(1);
            Thread thread =
                    factory.newThread(
                            () -> {
                                int own = k;
                                hasIt.countDown();
                                drawing.accept(own);
                            });
            threads.add(thread);
            thread.start();
            hasIt.await();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
