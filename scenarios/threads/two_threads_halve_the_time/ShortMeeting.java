package threads.two_threads_halve_the_time;

import claimcheck.scenario.Await;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where threads wait for each other and go on within the same few nanoseconds; can be used again.
 * Whoever is the last goes on a little later, each time by another bit.
 */
final class ShortMeeting {

    /** So often it looks before it leaves its core to others, who may need it to come here. */
    private static final int LOOKS = 1_000;

    /** So often it does that before it waits at length. */
    private static final int YIELDS = 1_000;

    private static final int STAGGERS = 8;

    private final int parties;
    private final AtomicInteger come = new AtomicInteger();

    /** For so many. */
    ShortMeeting(int parties) {
        this.parties = parties;
    }

    /** Waits until all are here. */
    // Yielding is a courtesy here: correctness does not rest on it.
    @SuppressWarnings("ThreadPriorityCheck")
    void meet() {
        int number = come.getAndIncrement();
        int all = (number / parties + 1) * parties;
        if (number == all - 1) {
            for (int step = number / parties % STAGGERS; step > 0; step--) {
                Thread.onSpinWait();
            }
        }
        for (int look = 0; look < LOOKS && come.get() < all; look++) {
            Thread.onSpinWait();
        }
        for (int look = 0; look < YIELDS && come.get() < all; look++) {
            Thread.yield();
        }
        if (come.get() < all) {
            Await.until("all " + parties + " threads come", () -> come.get() >= all);
        }
    }
}
