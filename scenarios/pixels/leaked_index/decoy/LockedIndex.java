package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** The index is read and changed under one lock. */
@CaughtBy(
        value = "all_shares_are_drawn_if_the_threads_begin_when_the_last_is_started",
        because = "The lock keeps the two apart, but says nothing about which comes first.")
public final class LockedIndex implements Workshop {

    private final ThreadFactory factory;
    private int k;

    /** With threads of this factory. */
    public LockedIndex(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int share = 0; share < shares; share++) {
            set(share);
            Thread thread = factory.newThread(() -> drawing.accept(get()));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private synchronized void set(int share) {
        k = share;
    }

    private synchronized int get() {
        return k;
    }
}
