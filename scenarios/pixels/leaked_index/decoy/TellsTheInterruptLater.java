package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** Remembers an interrupt, and throws it when all are joined. */
@CaughtBy(
        value = "an_interrupt_ends_the_wait",
        because = "The interrupt ends one join, and the caller waits on in the next.")
public final class TellsTheInterruptLater implements Workshop {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public TellsTheInterruptLater(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int share = 0; share < shares; share++) {
            int own = share;
            Thread thread = factory.newThread(() -> drawing.accept(own));
            threads.add(thread);
            thread.start();
        }
        Optional<InterruptedException> interrupt = Optional.empty();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupt = Optional.of(e);
            }
        }
        if (interrupt.isPresent()) {
            throw interrupt.get();
        }
    }
}
