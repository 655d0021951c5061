package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** Counts what is drawn, and asks until that is all. */
@CaughtBy(
        value = "the_starter_rests_until_the_last_share_is_drawn",
        because = "It asks all the time, and takes a core from the threads that draw.")
public final class AsksUntilDone implements Workshop {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public AsksUntilDone(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) throws InterruptedException {
        var drawn = new AtomicInteger();
        for (int share = 0; share < shares; share++) {
            int own = share;
            factory.newThread(
                            () -> {
                                drawing.accept(own);
                                drawn.incrementAndGet();
                            })
                    .start();
        }
        while (drawn.get() < shares) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Thread.onSpinWait();
        }
    }
}
