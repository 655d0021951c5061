package lifecycle.atexit_kills_children;

import java.util.concurrent.CountDownLatch;

/** A child with work that has no end; its main thread watches the parent, and ends when it does. */
final class WatchingProgram {

    static final String WATCHING = "the child is watching";

    private WatchingProgram() {}

    /** Takes the parent's process id: who asks for its parent too late is told of another. */
    public static void main(String[] arguments) {
        new Thread(WatchingProgram::work, "work").start();
        System.out.println(WATCHING);
        // If it is not there any more, it has ended already.
        ProcessHandle.of(Long.parseLong(arguments[0])).ifPresent(parent -> parent.onExit().join());
        System.exit(0);
    }

    private static void work() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
