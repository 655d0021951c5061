package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import pixels.leaked_index.Workshop;

/** A pool, which waits for all that it was given. */
@CaughtBy(
        value = "the_threads_end_when_the_picture_is_drawn",
        because = "The threads of the pool wait for more, and nobody ends them.")
public final class LeavesThePool implements Workshop {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public LeavesThePool(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(shares, factory);
        pool.invokeAll(
                IntStream.range(0, shares)
                        .mapToObj(share -> Executors.callable(() -> drawing.accept(share)))
                        .toList());
    }
}
