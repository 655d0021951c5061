package deadlock.try_lock;

import static claimcheck.scenario.Body.unchecked;

import java.util.concurrent.Phaser;

/**
 * Two threads that take two locks in opposite order, and make every step of every attempt at the
 * same time: each takes its first lock, then each tries its second, then each gives up. A turn of a
 * pause is an attempt of the other thread.
 */
final class InStep {

    /** Both may draw the same number more than once, and one may go on alone. */
    private static final int MOST_STEPS = 8 * Pause.MOST_TURNS;

    private final Phaser step = new Phaser(2);
    private final Side x = new Side();
    private final Side y = new Side();

    /** One of the two locks. */
    private final class Side extends WatchedLock {

        @Override
        void taken() {
            if (!isAnotherHeld()) {
                unchecked(InStep.this::together).run();
            }
        }

        @Override
        void refused() {
            if (isAnotherHeld()) {
                unchecked(InStep.this::together).run();
            }
        }

        private boolean isAnotherHeld() {
            return (this == x ? y : x).real().isHeldByCurrentThread();
        }
    }

    WatchedLock x() {
        return x;
    }

    WatchedLock y() {
        return y;
    }

    /** Stays away for so many attempts of the other thread. */
    void stayAway(int turns) throws InterruptedException {
        if (turns > Pause.MOST_TURNS) {
            throw new AssertionError(
                    "a call stays away for "
                            + turns
                            + " turns, and a pause has "
                            + Pause.MOST_TURNS
                            + " at most");
        }
        for (int i = 0; i < turns; i++) {
            together();
            together();
        }
    }

    /** Takes part no longer, and leaves every step to the other. */
    void leave() {
        step.arriveAndDeregister();
    }

    private void together() throws InterruptedException {
        int number = step.arrive();
        if (number > MOST_STEPS) {
            throw new AssertionError(
                    "both threads have made "
                            + MOST_STEPS
                            + " steps at the same time, and neither has ever had both locks");
        }
        step.awaitAdvanceInterruptibly(number);
    }
}
