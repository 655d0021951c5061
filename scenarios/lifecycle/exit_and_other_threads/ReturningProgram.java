package lifecycle.exit_and_other_threads;

import java.util.concurrent.CountDownLatch;

/** The main thread comes to its end while a normal thread and a daemon go on. */
final class ReturningProgram {

    private ReturningProgram() {}

    /** Takes the way in which the main thread ends. */
    public static void main(String[] arguments) {
        Thread main = Thread.currentThread();
        var daemon = new Thread(ReturningProgram::waitForEver, "daemon");
        daemon.setDaemon(true);
        daemon.start();
        new Thread(() -> outlive(main, daemon), "normal").start();
        if (arguments[0].equals("throws")) {
            throw new IllegalStateException("thrown out of main");
        }
    }

    private static void outlive(Thread main, Thread daemon) {
        try {
            main.join();
            System.out.println("main is " + main.getState());
            System.out.println("daemon is alive: " + daemon.isAlive());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            System.out.println("normal comes to its finally");
        }
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            System.out.println("daemon comes to its finally");
        }
    }
}
