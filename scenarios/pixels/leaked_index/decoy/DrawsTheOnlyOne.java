package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** Has a thread for each share, unless there is only one. */
@CaughtBy(
        value = "all_shares_are_drawn_however_many_there_are",
        because = "The caller draws it, and cannot be interrupted meanwhile.")
public final class DrawsTheOnlyOne implements Workshop {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public DrawsTheOnlyOne(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) throws InterruptedException {
        if (shares == 1) {
            drawing.accept(0);
            return;
        }
        List<Thread> threads = new ArrayList<>();
        for (int share = 0; share < shares; share++) {
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
