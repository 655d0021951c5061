package deadlock.depends_on_timing;

import claimcheck.interleaving.TwoThreads;

/**
 * The same two functions for the explorer, with {@code synchronized}: whoever waits for a monitor
 * leaves one step in the recorded schedule, and not the inside of a lock of java.util.concurrent.
 */
public final class OppositeOrder implements TwoThreads<OppositeOrder.Monitors> {

    /** What both threads take. */
    static final class Monitors {
        private final Object lockX = new Object();
        private final Object lockY = new Object();
        private int x = 4;
        private int y = 6;
    }

    /** For the explorer. */
    public OppositeOrder() {}

    @Override
    public Monitors fresh() {
        return new Monitors();
    }

    @Override
    public void first(Monitors monitors) {
        synchronized (monitors.lockX) {
            synchronized (monitors.lockY) {
                monitors.x = monitors.x + monitors.y;
            }
        }
    }

    @Override
    public void second(Monitors monitors) {
        synchronized (monitors.lockY) {
            synchronized (monitors.lockX) {
                monitors.y = monitors.x - monitors.y;
            }
        }
    }

    @Override
    public void afterwards(Monitors monitors) {
        boolean firstThenSecond = monitors.x == 10 && monitors.y == 4;
        boolean secondThenFirst = monitors.x == 2 && monitors.y == -2;
        if (!firstThenSecond && !secondThenFirst) {
            throw new AssertionError("x is " + monitors.x + ", y is " + monitors.y);
        }
    }
}
