package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** The task keeps the number that it was told. */
@CaughtBy(
        value = "all_shares_are_drawn_if_the_threads_begin_when_the_last_is_started",
        because = "There is one task, and each thread finds in it what the last was told.")
public final class OneTaskForAll implements Workshop {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public OneTaskForAll(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) throws InterruptedException {
        var task = new Task(drawing);
        List<Thread> threads = new ArrayList<>();
        for (int share = 0; share < shares; share++) {
            task.share = share;
            Thread thread = factory.newThread(task);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static final class Task implements Runnable {
        private final IntConsumer drawing;
        private volatile int share;

        Task(IntConsumer drawing) {
            this.drawing = drawing;
        }

        @Override
        public void run() {
            drawing.accept(share);
        }
    }
}
