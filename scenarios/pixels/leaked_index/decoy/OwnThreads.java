package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** Each has its own number. */
@CaughtBy(
        value = "all_shares_are_drawn_at_the_same_time_by_threads_of_the_factory",
        because =
                "The factory is not asked, and whoever gave it has nothing to say about the threads.")
public final class OwnThreads implements Workshop {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public OwnThreads(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int share = 0; share < shares; share++) {
            int own = share;
            Thread thread = new Thread(() -> drawing.accept(own));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
