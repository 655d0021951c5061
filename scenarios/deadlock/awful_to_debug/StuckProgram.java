package deadlock.awful_to_debug;

import claimcheck.scenario.Rendezvous;

/**
 * A program of its own that locks up. It never ends, so it runs in a JVM that can be killed.
 *
 * <p>All it says is in which line each function is about to ask for its second lock.
 */
final class StuckProgram {

    // A lock of a class of its own has a name in every report. A thread that waits to enter a
    // method is seen in the line of the call; in the line of a block it may be seen one below.
    private static final class LockX {
        synchronized void take() {}
    }

    private static final class LockY {
        synchronized void take() {}
    }

    private final LockX lockX = new LockX();
    private final LockY lockY = new LockY();
    private final Rendezvous bothHoldOne = new Rendezvous(2);

    private StuckProgram() {}

    /** Starts both threads and waits for their end, which never comes. */
    public static void main(String[] arguments) throws InterruptedException {
        var program = new StuckProgram();
        var f1 = new Thread(program::f1, "f1");
        var f2 = new Thread(program::f2, "f2");
        f1.start();
        f2.start();
        f1.join();
        f2.join();
        System.out.println("both threads finished");
    }

    private void f1() {
        synchronized (lockX) {
            meet();
            System.out.println(NextLine.afterThis());
            lockY.take();
        }
    }

    private void f2() {
        synchronized (lockY) {
            meet();
            System.out.println(NextLine.afterThis());
            lockX.take();
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
