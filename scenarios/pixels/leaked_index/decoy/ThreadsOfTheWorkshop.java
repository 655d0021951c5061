package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** Keeps the threads in a field, and joins all of them. */
@CaughtBy(
        value = "two_pictures_are_drawn_at_the_same_time",
        because = "Who draws the first picture waits for the threads of the second.")
public final class ThreadsOfTheWorkshop implements Workshop {

    private final ThreadFactory factory;
    private Thread[] threads = {};

    /** With threads of this factory. */
    public ThreadsOfTheWorkshop(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) throws InterruptedException {
        threads = new Thread[shares];
        for (int share = 0; share < shares; share++) {
            int own = share;
            threads[share] = factory.newThread(() -> drawing.accept(own));
        }
        for (int share = 0; share < shares; share++) {
            threads[share].start();
        }
        for (int share = 0; share < shares; share++) {
            threads[share].join();
        }
    }
}
