package deadlock.import_time;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import javax.management.JMException;

/**
 * Looks at its own JVM until one thread waits for the end of another and one for a class to be
 * initialised, and then prints what the deadlock finder and a thread dump say.
 */
final class Guard {

    /** What a thread dump of HotSpot writes below such a thread. */
    static final String WAITING = ThreadPrint.WAITING_FOR_A_CLASS;

    private Guard() {}

    /** Does so on a daemon thread: it keeps no program alive. */
    static void watch() {
        var thread = new Thread(Guard::untilStuck, "guard");
        thread.setDaemon(true);
        thread.start();
    }

    private static void untilStuck() {
        try {
            String dump = ThreadPrint.take();
            while (!isStuck(dump)) {
                LockSupport.parkNanos(20_000_000);
                dump = ThreadPrint.take();
            }
            long[] deadlocked = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
            System.out.println("findDeadlockedThreads: " + Arrays.toString(deadlocked));
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                System.out.println("state of " + thread.getName() + ": " + thread.getState());
            }
            System.out.println(dump);
            System.out.println("the guard is done");
        } catch (JMException e) {
            throw new IllegalStateException("no thread dump to be had", e);
        }
    }

    /** Both, because a thread may also wait for an initialiser that is still at work. */
    private static boolean isStuck(String dump) {
        return dump.contains(WAITING + PricesOnImport.class.getName())
                && dump.contains("java.lang.Thread.join");
    }
}
