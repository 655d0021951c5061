package claimcheck.scenario;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Waits for what no thread of the scenario can signal: a state of a thread or of a process, what a
 * child has written. Looks every few milliseconds, on the caller's thread.
 */
public final class Await {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    /** Some hundred microseconds: it is so within them, or who makes it so is not running now. */
    private static final int SPINS = 10_000;

    private static final int YIELDS = 10_000;

    /** What threads wait for just now, for whoever finds out that it cannot come any more. */
    private static final Map<Thread, Supplier<String>> AWAITED = new ConcurrentHashMap<>();

    /** How often a wait has begun or ended, or what is waited for has come. */
    private static final AtomicLong MOVES = new AtomicLong();

    private Await() {}

    /** What a thread waits for here, or at a gate or a rendezvous that has a name. */
    static Optional<String> awaitedBy(Thread thread) {
        return Optional.ofNullable(AWAITED.get(thread)).map(Supplier::get);
    }

    /** A thread of a scenario has come further, though it may soon wait in the kit again. */
    static void moved() {
        MOVES.incrementAndGet();
    }

    /** How often that was so. */
    static long moves() {
        return MOVES.get();
    }

    /** Says for what this thread waits until that is {@link #over}. */
    static void begins(Supplier<String> message) {
        moved();
        AWAITED.put(Thread.currentThread(), message);
    }

    /** The thread waits no more. */
    static void over() {
        moved();
        AWAITED.remove(Thread.currentThread());
    }

    /**
     * Waits until it is so.
     *
     * @param what names it in the failure, as in "the child sleeps"
     * @throws AssertionError if it is not so within {@link Bounds#patience}, or the thread is
     *     interrupted; it still is then
     */
    public static void until(String what, Callable<Boolean> condition) {
        until(() -> "not within " + Bounds.patience() + ": " + what, condition);
    }

    /** The same with a message that is made when it has to be, from what is then to be seen. */
    public static void until(Supplier<String> message, Callable<Boolean> condition) {
        begins(message);
        try {
            Awaitility.await()
                    // The threads of a scenario may throw on purpose.
                    .dontCatchUncaughtExceptions()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(BETWEEN_LOOKS)
                    .atMost(Bounds.patience())
                    .until(
                            () -> {
                                boolean isSo = condition.call();
                                // Awaitility goes on; the scenario may be over already.
                                if (!isSo && Thread.currentThread().isInterrupted()) {
                                    throw new AssertionError("interrupted: " + message.get());
                                }
                                return isSo;
                            });
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(message.get(), e);
        } finally {
            over();
        }
    }

    /**
     * The same for what comes within microseconds, or where it matters to see it at once: looks
     * without a pause for some time, and only then every few milliseconds.
     */
    // Yielding is a courtesy here: correctness does not rest on it.
    @SuppressWarnings("ThreadPriorityCheck")
    public static void closely(Supplier<String> message, BooleanSupplier condition) {
        for (int looks = 0; looks < SPINS + YIELDS; looks++) {
            if (condition.getAsBoolean()) {
                moved();
                return;
            }
            if (looks < SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
        until(message, condition::getAsBoolean);
    }
}
