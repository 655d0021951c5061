package pixels.leaked_index.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** Each has its number, and all begin together. */
@CaughtBy(
        value = "all_shares_are_drawn_if_each_thread_begins_when_the_next_is_started",
        because = "Who has begun waits until the last is started, and draws nothing meanwhile.")
public final class StartingGun implements Workshop {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public StartingGun(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) throws InterruptedException {
        var gun = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int share = 0; share < shares; share++) {
            int own = share;
            Thread thread = factory.newThread(() -> drawAfter(gun, own, drawing));
            threads.add(thread);
            thread.start();
        }
        gun.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void drawAfter(CountDownLatch gun, int share, IntConsumer drawing) {
        try {
            gun.await();
            drawing.accept(share);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
