package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** The index is local to the thread. */
@CaughtBy(
        value = "all_shares_are_drawn_if_the_threads_begin_when_the_last_is_started",
        because =
                "It is local to the thread that has set it, and all others find the first number.")
public final class ThreadLocalIndex implements Workshop {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public ThreadLocalIndex(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) throws InterruptedException {
        ThreadLocal<Integer> index = ThreadLocal.withInitial(() -> 0);
        List<Thread> threads = new ArrayList<>();
        for (int share = 0; share < shares; share++) {
            index.set(share);
            Thread thread = factory.newThread(() -> drawing.accept(index.get()));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
