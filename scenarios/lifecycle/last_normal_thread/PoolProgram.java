package lifecycle.last_normal_thread;

import java.util.concurrent.Executors;

/** Lets a pool do one piece of work, and returns from main when it is done. */
final class PoolProgram {

    private PoolProgram() {}

    /** Takes what becomes of the pool. */
    public static void main(String[] arguments) throws Exception {
        Thread main = Thread.currentThread();
        var pool = Executors.newFixedThreadPool(1);
        Thread worker = pool.submit(Thread::currentThread).get();
        System.out.println("the work is done");
        if (arguments[0].equals("shut down")) {
            pool.shutdown();
        }
        var observer = new Thread(() -> observe(main, worker), "observer");
        observer.setDaemon(true);
        observer.start();
    }

    private static void observe(Thread main, Thread worker) {
        try {
            main.join();
            System.out.println("main has ended, the pool's thread is " + worker.getState());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
