package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** Two threads are enough, which take one number after the other. */
@CaughtBy(
        value = "all_shares_are_drawn_at_the_same_time_by_threads_of_the_factory",
        because = "No more than two shares are drawn at a time.")
public final class FewerThreads implements Workshop {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public FewerThreads(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) throws InterruptedException {
        var next = new AtomicInteger();
        Runnable task =
                () -> {
                    for (int own = next.getAndIncrement();
                            own < shares;
                            own = next.getAndIncrement()) {
                        drawing.accept(own);
                    }
                };
        List<Thread> threads = List.of(factory.newThread(task), factory.newThread(task));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
