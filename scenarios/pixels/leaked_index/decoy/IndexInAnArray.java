package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** The compiler wants an index that is final, and the array is. */
@CaughtBy(
        value = "all_shares_are_drawn_if_the_threads_begin_when_the_last_is_started",
        because = "What is in the array moves on as before, and all threads share it.")
public final class IndexInAnArray implements Workshop {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public IndexInAnArray(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) throws InterruptedException {
        int[] k = new int[1];
        List<Thread> threads = new ArrayList<>();
        for (k[0] = 0; k[0] < shares; k[0]++) {
            Thread thread = factory.newThread(() -> drawing.accept(k[0]));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
