package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** Every thread sees what the index is. */
@CaughtBy(
        value = "all_shares_are_drawn_if_the_threads_begin_when_the_last_is_started",
        because = "Each sees what it is now, and not what it was when the thread was started.")
public final class VolatileIndex implements Workshop {

    private final ThreadFactory factory;
    private volatile int k;

    /** With threads of this factory. */
    public VolatileIndex(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) throws InterruptedException {
        Thread[] threads = new Thread[shares];
        for (k = 0; k < shares; k++) {
            threads[k] = factory.newThread(() -> drawing.accept(k));
        }
        for (k = 0; k < shares; k++) {
            threads[k].start();
        }
        for (k = 0; k < shares; k++) {
            threads[k].join();
        }
    }
}
