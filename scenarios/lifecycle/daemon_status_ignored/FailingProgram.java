package lifecycle.daemon_status_ignored;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A program whose work fails, on one thread or another; main waits for that thread's end. */
final class FailingProgram {

    /** The exit code that the handler gives. */
    static final int CODE = 4;

    private FailingProgram() {}

    /** Takes where the work is done, and who asks how it ended. */
    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "on a daemon" -> workOn(true);
            case "on a normal thread" -> workOn(false);
            case "on main" -> work();
            case "on a daemon with a handler" -> {
                Thread.setDefaultUncaughtExceptionHandler(FailingProgram::exit);
                workOn(true);
            }
            case "on a pool" -> workOnAPool(false);
            case "on a pool that is asked" -> workOnAPool(true);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        System.out.println("main returns");
    }

    private static void work() {
        System.out.println("the work begins");
        throw new IllegalStateException("the work failed");
    }

    private static void workOn(boolean daemon) throws InterruptedException {
        var worker = new Thread(FailingProgram::work, "worker");
        worker.setDaemon(daemon);
        worker.start();
        worker.join();
        System.out.println("worker is " + worker.getState());
    }

    private static void workOnAPool(boolean ask) throws Exception {
        var pool = Executors.newFixedThreadPool(1);
        Future<?> work = pool.submit(FailingProgram::work);
        pool.submit(() -> System.out.println("the pool goes on")).get();
        pool.shutdown();
        if (ask) {
            work.get();
        }
    }

    private static void exit(Thread thread, Throwable error) {
        System.out.println(thread.getName() + " ends with " + error);
        System.exit(CODE);
    }
}
