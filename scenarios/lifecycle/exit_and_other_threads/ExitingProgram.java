package lifecycle.exit_and_other_threads;

import java.lang.Thread.State;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/**
 * A main thread, a normal thread and a daemon: one of them exits while the others wait for what
 * never comes.
 */
final class ExitingProgram {

    static final int CODE = 3;

    private final String exiting;
    private final Thread main = Thread.currentThread();
    private final Thread normal = new Thread(this::play, "normal");
    private final Thread daemon = new Thread(this::play, "daemon");
    private final CountDownLatch never = new CountDownLatch(1);

    private ExitingProgram(String exiting) {
        this.exiting = exiting;
    }

    /** Takes the name of the thread that exits. */
    public static void main(String[] arguments) {
        var program = new ExitingProgram(arguments[0]);
        program.daemon.setDaemon(true);
        program.normal.start();
        program.daemon.start();
        program.play();
    }

    private void play() {
        Thread self = Thread.currentThread();
        try {
            if (self.getName().equals(exiting)) {
                for (Thread other : List.of(main, normal, daemon)) {
                    if (other != self) {
                        awaitWaiting(other);
                        System.out.println(other.getName() + " is " + other.getState());
                    }
                }
                System.exit(CODE);
            }
            never.await();
        } catch (InterruptedException e) {
            self.interrupt();
        } finally {
            System.out.println(self.getName() + " comes to its finally");
        }
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != State.WAITING) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
