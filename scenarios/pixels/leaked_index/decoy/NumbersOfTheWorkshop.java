package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** Each thread takes the next number in one step when it begins. */
@CaughtBy(
        value = "two_pictures_are_drawn_at_the_same_time",
        because = "The numbers belong to the workshop, and a second picture begins them again.")
public final class NumbersOfTheWorkshop implements Workshop {

    private final ThreadFactory factory;
    private final AtomicInteger next = new AtomicInteger();

    /** With threads of this factory. */
    public NumbersOfTheWorkshop(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) throws InterruptedException {
        next.set(0);
        List<Thread> threads = new ArrayList<>();
        for (int started = 0; started < shares; started++) {
            Thread thread = factory.newThread(() -> drawing.accept(next.getAndIncrement()));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
