package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import pixels.leaked_index.Workshop;

/** A pool with as many threads as there are shares, but no more than six. */
@CaughtBy(
        value = "all_shares_are_drawn_however_many_there_are",
        because = "Of more shares some cannot be drawn before others are done.")
public final class AtMostSixThreads implements Workshop {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public AtMostSixThreads(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(shares, 6), factory);
        try {
            pool.invokeAll(
                    IntStream.range(0, shares)
                            .mapToObj(share -> Executors.callable(() -> drawing.accept(share)))
                            .toList());
        } finally {
            pool.shutdown();
        }
    }
}
