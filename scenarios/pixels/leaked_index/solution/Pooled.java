package pixels.leaked_index.solution;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import pixels.leaked_index.Workshop;

/** A pool with as many threads as there are shares, for one picture. */
public final class Pooled implements Workshop {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public Pooled(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(shares, factory);
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
