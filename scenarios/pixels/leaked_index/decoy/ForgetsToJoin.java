package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** Each has its own number, and draws when it comes to it. */
@CaughtBy(
        value = "the_starter_rests_until_the_last_share_is_drawn",
        because = "The caller gets the picture before it is drawn.")
public final class ForgetsToJoin implements Workshop {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public ForgetsToJoin(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) {
        for (int share = 0; share < shares; share++) {
            int own = share;
            factory.newThread(() -> drawing.accept(own)).start();
        }
    }
}
