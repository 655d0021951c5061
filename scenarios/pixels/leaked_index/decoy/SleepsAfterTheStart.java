package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** Gives each thread the time to begin. */
@CaughtBy(
        value = "all_shares_are_drawn_if_the_threads_begin_when_the_last_is_started",
        because = "Nothing obliges a thread to begin in that time.")
public final class SleepsAfterTheStart implements Workshop {

    private final ThreadFactory factory;
    private volatile int k;

    /** With threads of this factory. */
    public SleepsAfterTheStart(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (k = 0; k < shares; k++) {
            Thread thread = factory.newThread(() -> drawing.accept(k));
            threads.add(thread);
            thread.start();
            Thread.sleep(10);
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
