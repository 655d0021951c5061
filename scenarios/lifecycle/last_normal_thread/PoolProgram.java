package lifecycle.last_normal_thread;

import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

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
            // It may still be on its way back into the pool, or out of it.
            Thread.State state = worker.getState();
            while (state != Thread.State.WAITING && state != Thread.State.TERMINATED) {
                LockSupport.parkNanos(1_000_000);
                state = worker.getState();
            }
            System.out.println("main has ended, the pool's thread is " + state);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
