package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** Five threads, each with its own number. */
@CaughtBy(
        value = "all_shares_are_drawn_however_many_there_are",
        because = "There are five shares in the example, and there may be any number.")
public final class FiveThreads implements Workshop {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public FiveThreads(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int share = 0; share < 5; share++) {
            int own = share;
            Thread thread = factory.newThread(() -> drawing.accept(own));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
