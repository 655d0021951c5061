package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** Each has its own number, and all are waited for in any case. */
@CaughtBy(
        value = "an_interrupt_ends_the_wait",
        because = "Whoever should give up is held as long as the slowest thread takes.")
public final class CannotBeInterrupted implements Workshop {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public CannotBeInterrupted(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) {
        CompletableFuture<?>[] drawn = new CompletableFuture<?>[shares];
        for (int share = 0; share < shares; share++) {
            int own = share;
            drawn[share] =
                    CompletableFuture.runAsync(
                            () -> drawing.accept(own), task -> factory.newThread(task).start());
        }
        CompletableFuture.allOf(drawn).join();
    }
}
