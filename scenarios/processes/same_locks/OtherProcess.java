package processes.same_locks;

import claimcheck.scenario.Bounds;
import claimcheck.scenario.Child;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** What another process does with the file, and how to wait until it says so. */
final class OtherProcess {

    static final String REFUSED = "refused";
    static final String HOLDS = "holds the lock";

    private OtherProcess() {}

    /** Asks for the lock once. */
    static Boolean tryOnce(File file) throws IOException {
        try (FileChannel channel = open(file)) {
            return channel.tryLock() != null;
        }
    }

    /** Asks once, says so when it is refused, and then waits until it gets the lock. */
    static Boolean tryAndThenWait(File file) throws IOException {
        try (FileChannel channel = open(file)) {
            if (channel.tryLock() != null) {
                return false;
            }
            System.out.println(REFUSED);
            return channel.lock().isValid();
        }
    }

    /** Takes the lock, and has it until it is told to end. */
    static Boolean hold(File file) throws IOException {
        try (FileChannel channel = open(file)) {
            boolean held = channel.lock().isValid();
            System.out.println(HOLDS);
            System.in.read();
            return held;
        }
    }

    static void awaitSaid(Child<?> child, String word) {
        try {
            Awaitility.await()
                    .dontCatchUncaughtExceptions()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(Bounds.patience())
                    .until(() -> child.out().contains(word) || !child.isAlive());
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("child '" + child + "' did not say: " + word, e);
        }
    }

    private static FileChannel open(File file) throws IOException {
        return FileChannel.open(file.toPath(), StandardOpenOption.WRITE);
    }
}
