package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** Each has its own number, and only one picture is drawn at a time. */
@CaughtBy(
        value = "two_pictures_are_drawn_at_the_same_time",
        because = "A second picture waits for the first, though it has threads of its own.")
public final class OneDrawsAtATime implements Workshop {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public OneDrawsAtATime(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public synchronized void draw(int shares, IntConsumer drawing) throws InterruptedException {
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
