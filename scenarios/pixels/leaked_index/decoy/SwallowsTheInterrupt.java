package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** Each has its own number, and the exception is handled. */
@CaughtBy(
        value = "an_interrupt_ends_the_wait",
        because = "The caller takes for drawn what is not, and the interrupt is forgotten.")
public final class SwallowsTheInterrupt implements Workshop {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public SwallowsTheInterrupt(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) {
        List<Thread> threads = new ArrayList<>();
        for (int share = 0; share < shares; share++) {
            int own = share;
            Thread thread = factory.newThread(() -> drawing.accept(own));
            threads.add(thread);
            thread.start();
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            System.err.println("interrupted");
        }
    }
}
