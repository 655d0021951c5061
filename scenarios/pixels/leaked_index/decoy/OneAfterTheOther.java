package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** The index does not move on before the thread is done. */
@CaughtBy(
        value = "all_shares_are_drawn_at_the_same_time_by_threads_of_the_factory",
        because = "Only one share is drawn at a time, and the threads are of no use.")
public final class OneAfterTheOther implements Workshop {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public OneAfterTheOther(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) throws InterruptedException {
        for (int share = 0; share < shares; share++) {
            int own = share;
            Thread thread = factory.newThread(() -> drawing.accept(own));
            thread.start();
            thread.join();
        }
    }
}
