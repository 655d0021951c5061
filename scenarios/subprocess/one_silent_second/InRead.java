package subprocess.one_silent_second;

import claimcheck.scenario.Bounds;
import claimcheck.scenario.Worker;
import java.io.FileInputStream;
import java.time.Duration;
import java.util.Arrays;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Tells by its stack that a thread is in a read: the JVM calls it runnable while it waits there.
 */
final class InRead {

    private InRead() {}

    /** Waits until the worker has called for the next bytes of a pipe. */
    static void await(Worker worker) {
        try {
            Awaitility.await()
                    .dontCatchUncaughtExceptions()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(Bounds.patience())
                    .until(() -> isIn(worker));
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    String.format(
                            "expected worker '%s' to be in the read of a pipe, but it is %s in %s",
                            worker,
                            worker.thread().getState(),
                            Arrays.toString(worker.thread().getStackTrace())),
                    e);
        }
    }

    private static boolean isIn(Worker worker) {
        StackTraceElement[] stack = worker.thread().getStackTrace();
        return stack.length > 0
                && stack[0].isNativeMethod()
                && stack[0].getClassName().equals(FileInputStream.class.getName());
    }
}
