package subprocess.undrained_pipe;

import claimcheck.scenario.Bounds;
import claimcheck.scenario.Worker;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Shows that a reader waits for a child and the child for a reader: neither moves. */
final class Stuck {

    private Stuck() {}

    /** What would change if either of them went on. */
    private record Progress(long readerTime, Duration childTime, int waitingErrors) {

        static Progress of(Worker reader, Program child) throws IOException {
            return new Progress(
                    ManagementFactory.getThreadMXBean().getThreadCpuTime(reader.thread().getId()),
                    child.processorTime(),
                    child.waitingErrors());
        }
    }

    /**
     * Waits until the reader is in the read of a pipe, the child is alive with its errors in the
     * other pipe, and nothing of that has changed for a glance. The JVM calls a reader in a read
     * runnable, so its state would say nothing.
     */
    static void await(Worker reader, Program child) {
        var before = new AtomicReference<>(new Progress(-1, Duration.ZERO, 0));
        try {
            Awaitility.await()
                    .dontCatchUncaughtExceptions()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Bounds.glance())
                    .atMost(Bounds.patience())
                    .until(
                            () -> {
                                Progress now = Progress.of(reader, child);
                                return before.getAndSet(now).equals(now)
                                        && now.waitingErrors() > 0
                                        && child.isAsleep()
                                        && isInRead(reader);
                            });
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    String.format(
                            "expected reader and child to be stuck, but the last seen is %s,"
                                    + " and the reader is in %s",
                            before.get(), Arrays.toString(reader.thread().getStackTrace())),
                    e);
        }
    }

    private static boolean isInRead(Worker reader) {
        StackTraceElement[] stack = reader.thread().getStackTrace();
        return stack.length > 0
                && stack[0].isNativeMethod()
                && stack[0].getClassName().equals(FileInputStream.class.getName());
    }
}
