package deadlock.opposite_order;

import claimcheck.scenario.LockCycle;
import claimcheck.scenario.Rendezvous;

/**
 * A program of its own: the two functions with {@code synchronized}. It never ends, so it runs in a
 * JVM that can be killed.
 */
final class TwoMonitors {

    /** The threads were interrupted, and wait for each other as before. */
    static final String STUCK_ALL_THE_SAME = "interrupted, and stuck all the same";

    /** What the program would say at its end. */
    static final String BOTH_FINISHED = "both threads finished";

    private static final class LockX {}

    private static final class LockY {}

    private final LockX lockX = new LockX();
    private final LockY lockY = new LockY();
    private final Rendezvous bothHoldOne = new Rendezvous(2);

    private TwoMonitors() {}

    /** Starts both, finds them stuck, interrupts them, and waits for their end. */
    public static void main(String[] arguments) throws InterruptedException {
        var monitors = new TwoMonitors();
        var f1 = new Thread(monitors::f1, "f1");
        var f2 = new Thread(monitors::f2, "f2");
        f1.start();
        f2.start();

        System.out.println(LockCycle.await());
        f1.interrupt();
        f2.interrupt();
        System.out.println(LockCycle.await());
        System.out.println(STUCK_ALL_THE_SAME);
        f1.join();
        f2.join();
        System.out.println(BOTH_FINISHED);
    }

    private void f1() {
        synchronized (lockX) {
            meet();
            synchronized (lockY) {
                System.out.println("f1 has both");
            }
        }
    }

    private void f2() {
        synchronized (lockY) {
            meet();
            synchronized (lockX) {
                System.out.println("f2 has both");
            }
        }
    }

    private void meet() {
        try {
            bothHoldOne.meet();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
