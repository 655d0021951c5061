package deadlock.consistent_order;

/**
 * Two variables, a lock for each, and two functions that need both. The second comes in two forms;
 * they differ in nothing but which lock is taken first.
 */
final class Variables {

    /** How it ends if f1 has both locks before f2 does. */
    static final String F1_FIRST = "x=10, y=4";

    /** How it ends the other way round. */
    static final String F2_FIRST = "x=2, y=-2";

    private final Object lockX = new Object();
    private final Object lockY = new Object();
    private final Runnable betweenTheLocks;
    private int x = 4;
    private int y = 6;

    /** With what a thread does while it holds one lock and has not yet asked for the other. */
    Variables(Runnable betweenTheLocks) {
        this.betweenTheLocks = betweenTheLocks;
    }

    void f1() {
        synchronized (lockX) {
            betweenTheLocks.run();
            synchronized (lockY) {
                x = x + y;
            }
        }
    }

    void f2AgainstTheOrder() {
        synchronized (lockY) {
            betweenTheLocks.run();
            synchronized (lockX) {
                y = x - y;
            }
        }
    }

    void f2InOrder() {
        synchronized (lockX) {
            betweenTheLocks.run();
            synchronized (lockY) {
                y = x - y;
            }
        }
    }

    /** Fails unless one function had been through before the other began. */
    void checkOneWasFirst() {
        String outcome = outcome();
        if (!outcome.equals(F1_FIRST) && !outcome.equals(F2_FIRST)) {
            throw new AssertionError(outcome);
        }
    }

    /** How it ended; asked when both threads are through. */
    String outcome() {
        return "x=" + x + ", y=" + y;
    }
}
