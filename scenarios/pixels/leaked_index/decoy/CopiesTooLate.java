package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** Each thread makes a copy of the index before it draws. */
@CaughtBy(
        value = "all_shares_are_drawn_if_the_threads_begin_when_the_last_is_started",
        because =
                "The copy is made when the thread begins, and by then the index may have moved on.")
public final class CopiesTooLate implements Workshop {

    private final ThreadFactory factory;
    private volatile int k;

    /** With threads of this factory. */
    public CopiesTooLate(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (k = 0; k < shares; k++) {
            Thread thread =
                    factory.newThread(
                            () -> {
                                int own = k;
                                drawing.accept(own);
                            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
