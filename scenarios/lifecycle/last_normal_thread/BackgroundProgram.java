package lifecycle.last_normal_thread;

import claimcheck.scenario.VirtualThreads;
import java.util.concurrent.CountDownLatch;

/** Starts a thread that waits for what never comes, and returns from main once it is at it. */
final class BackgroundProgram {

    private BackgroundProgram() {}

    /** Takes the kind of the thread. */
    public static void main(String[] arguments) throws InterruptedException {
        var begun = new CountDownLatch(1);
        Thread thread = start(arguments[0], () -> waitForEver(begun));
        begun.await();
        System.out.println("the " + arguments[0] + " thread is alive: " + thread.isAlive());
    }

    private static Thread start(String kind, Runnable body) {
        if (kind.equals("virtual")) {
            return VirtualThreads.start(body);
        }
        var thread = new Thread(body, kind);
        thread.setDaemon(kind.equals("daemon"));
        thread.start();
        return thread;
    }

    private static void waitForEver(CountDownLatch begun) {
        try {
            begun.countDown();
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            System.out.println("the thread comes to its finally");
        }
    }
}
