package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** Waits for the thread that was started as the last. */
@CaughtBy(
        value = "the_starter_rests_until_the_last_share_is_drawn",
        because = "The last to be started need not be the last to be done.")
public final class JoinsTheLast implements Workshop {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public JoinsTheLast(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) throws InterruptedException {
        Thread last = factory.newThread(() -> drawing.accept(shares - 1));
        for (int share = 0; share < shares - 1; share++) {
            int own = share;
            factory.newThread(() -> drawing.accept(own)).start();
        }
        last.start();
        last.join();
    }
}
