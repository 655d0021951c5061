package subprocess.bytes_as_they_come;

import claimcheck.scenario.Bounds;
import claimcheck.scenario.Worker;
import java.io.FileInputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Tells a thread that waits in a read from one that asks again and again. */
final class InRead {

    private InRead() {}

    /**
     * Waits until the worker is in the read of a pipe and takes no time of a processor. The JVM
     * calls such a thread runnable, so its state says nothing.
     */
    static void await(Worker worker) {
        var before = new AtomicLong(-1);
        try {
            Awaitility.await()
                    .dontCatchUncaughtExceptions()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Bounds.glance())
                    .atMost(Bounds.patience())
                    .until(
                            () -> {
                                long now = processorTimeOf(worker);
                                return before.getAndSet(now) == now && isIn(worker);
                            });
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    String.format(
                            "expected worker '%s' to wait in a read, but it is %s in %s",
                            worker,
                            worker.thread().getState(),
                            Arrays.toString(worker.thread().getStackTrace())),
                    e);
        }
    }

    /** In nanoseconds. */
    static long processorTimeOf(Worker worker) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(worker.thread().getId());
    }

    private static boolean isIn(Worker worker) {
        StackTraceElement[] stack = worker.thread().getStackTrace();
        return stack.length > 0
                && stack[0].isNativeMethod()
                && stack[0].getClassName().equals(FileInputStream.class.getName());
    }
}
