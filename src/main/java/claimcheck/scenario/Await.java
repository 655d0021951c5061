package claimcheck.scenario;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Waits for what no thread of the scenario can signal: a state of a thread or of a process, what a
 * child has written. Looks every few milliseconds, on the caller's thread.
 */
public final class Await {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private Await() {}

    /**
     * Waits until it is so.
     *
     * @param what names it in the failure, as in "the child sleeps"
     * @throws AssertionError if it is not so within {@link Bounds#patience}
     */
    public static void until(String what, Callable<Boolean> condition) {
        until(() -> "not within " + Bounds.patience() + ": " + what, condition);
    }

    /** The same with a message that is made when it has to be, from what is then to be seen. */
    public static void until(Supplier<String> message, Callable<Boolean> condition) {
        try {
            Awaitility.await()
                    // The threads of a scenario may throw on purpose.
                    .dontCatchUncaughtExceptions()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(BETWEEN_LOOKS)
                    .atMost(Bounds.patience())
                    .until(condition);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(message.get(), e);
        }
    }
}
