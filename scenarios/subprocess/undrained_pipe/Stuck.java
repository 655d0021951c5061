package subprocess.undrained_pipe;

import claimcheck.scenario.Bounds;
import claimcheck.scenario.Program;
import claimcheck.scenario.Worker;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
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
                    child.process().info().totalCpuDuration().orElse(Duration.ZERO),
                    Stuck.waitingErrors(child));
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
                                        && isAsleep(child.process())
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

    /** How many bytes are in the pipe of its error stream, and nobody has taken them. */
    static int waitingErrors(Program child) throws IOException {
        return child.process().getErrorStream().available();
    }

    /** It is alive, and on Linux waits in the kernel rather than for its turn. */
    private static boolean isAsleep(Process child) throws IOException {
        Path stat = Path.of("/proc", String.valueOf(child.pid()), "stat");
        if (!child.isAlive() || !Files.isReadable(stat)) {
            return child.isAlive();
        }
        // The state follows the name, which is in parentheses: man 5 proc.
        String text = Files.readString(stat);
        return text.startsWith("S", text.lastIndexOf(')') + 2);
    }

    private static boolean isInRead(Worker reader) {
        StackTraceElement[] stack = reader.thread().getStackTrace();
        return stack.length > 0
                && stack[0].isNativeMethod()
                && stack[0].getClassName().equals(FileInputStream.class.getName());
    }
}
