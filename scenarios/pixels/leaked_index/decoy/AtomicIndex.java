package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** An index that is safe for threads. */
@CaughtBy(
        value = "all_shares_are_drawn_if_the_threads_begin_when_the_last_is_started",
        because =
                "It is read and moved on safely, and still it moves on before the thread reads it.")
public final class AtomicIndex implements Workshop {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public AtomicIndex(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) throws InterruptedException {
        var index = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        while (index.get() < shares) {
            Thread thread = factory.newThread(() -> drawing.accept(index.get()));
            threads.add(thread);
            thread.start();
            index.incrementAndGet();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
