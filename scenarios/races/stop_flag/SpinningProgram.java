package races.stop_flag;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Lets one thread spin until a flag is set, sets it, and tells whether the thread stopped.
 *
 * <p>A program of its own: a thread that does not see the flag can be stopped by nothing but the
 * end of its JVM.
 */
final class SpinningProgram {

    /** So much of its own CPU time that the loop was compiled long before. */
    private static final Duration WARM_UP = Duration.ofMillis(100);

    /** Enough for a hundred million turns. */
    private static final Duration DEAF = Duration.ofMillis(200);

    private SpinningProgram() {}

    public static void main(String[] args) throws Exception {
        StopFlag flag =
                Class.forName(args[0])
                        .asSubclass(StopFlag.class)
                        .getDeclaredConstructor()
                        .newInstance();
        var spinner = new Thread(() -> spin(flag), "spinner");
        spinner.start();
        spend(WARM_UP, spinner);
        flag.set();
        System.out.println("flag set; its writer reads " + flag.isSet());
        Duration spent = spend(DEAF, spinner);
        System.out.println(
                spinner.isAlive()
                        ? "spinner still "
                                + spinner.getState()
                                + " after "
                                + spent.toMillis()
                                + " ms of CPU time since the flag was set"
                        : "spinner stopped");
    }

    private static void spin(StopFlag flag) {
        while (!flag.isSet()) {
            // Nothing here may order memory: a print or a sleep would hide what is to be seen.
        }
    }

    /** Waits until the thread has run for so long, or has ended; its own time, not the clock's. */
    private static Duration spend(Duration time, Thread thread) throws InterruptedException {
        long before = cpuTime(thread);
        long spent = 0;
        while (thread.isAlive() && spent < time.toNanos()) {
            thread.join(5);
            spent = Math.max(spent, cpuTime(thread) - before);
        }
        return Duration.ofNanos(spent);
    }

    /** In nanoseconds; -1 of a thread that has ended. */
    private static long cpuTime(Thread thread) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
    }
}
