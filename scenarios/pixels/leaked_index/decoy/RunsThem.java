package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** Each has its own number, and is run. */
@CaughtBy(
        value = "all_shares_are_drawn_at_the_same_time_by_threads_of_the_factory",
        because = "It is the caller that runs them all, and no thread is ever started.")
public final class RunsThem implements Workshop {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public RunsThem(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) {
        for (int share = 0; share < shares; share++) {
            int own = share;
            factory.newThread(() -> drawing.accept(own)).run();
        }
    }
}
