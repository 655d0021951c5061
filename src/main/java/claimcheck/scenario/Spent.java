package claimcheck.scenario;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a thread has spent, in nanoseconds.
 *
 * @param processor of a core's time
 * @param waiting ready to run, while others had the cores; negative if the system does not tell
 */
record Spent(long processor, long waiting) {

    /** Linux counts it for each thread: time run, time ready, number of turns. */
    private static final Path SCHEDULED = Path.of("/proc/thread-self/schedstat");

    private static final long UNKNOWN = -1;

    static final Spent NOTHING = new Spent(0, 0);

    /**
     * By the current thread until now.
     *
     * @see "Documentation/scheduler/sched-stats.rst of the Linux kernel"
     */
    static Spent untilNow() {
        return new Spent(
                ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(), waitingUntilNow());
    }

    Spent since(Spent before) {
        return new Spent(
                processor - before.processor, isTold(before) ? waiting - before.waiting : UNKNOWN);
    }

    Spent plus(Spent other) {
        return new Spent(
                processor + other.processor, isTold(other) ? waiting + other.waiting : UNKNOWN);
    }

    private boolean isTold(Spent other) {
        return waiting >= 0 && other.waiting >= 0;
    }

    private static long waitingUntilNow() {
        try {
            return Long.parseLong(Files.readString(SCHEDULED).split(" ", -1)[1]);
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return UNKNOWN;
        }
    }
}
