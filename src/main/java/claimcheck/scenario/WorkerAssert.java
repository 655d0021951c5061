package claimcheck.scenario;

import java.lang.Thread.State;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.AbstractAssert;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * What can be asserted of a {@link Worker}: blocking is proved by the thread's state, never by time
 * alone.
 */
public final class WorkerAssert extends AbstractAssert<WorkerAssert, Worker> {

    private static final Set<State> BLOCKED =
            EnumSet.of(State.BLOCKED, State.WAITING, State.TIMED_WAITING);

    WorkerAssert(Worker actual) {
        super(actual, WorkerAssert.class);
    }

    /**
     * Waits until it is blocked on exactly this: the monitor that it enters or waits on, or the
     * lock, queue or other synchronizer of java.util.concurrent that it is parked in.
     *
     * @see LockSupport#getBlocker
     */
    public WorkerAssert isWaitingFor(Object lock) {
        return becomes("waiting for " + nameOf(lock), () -> isBlockedOn(lock));
    }

    /** Waits until it is blocked in a method of this class, on whatever. */
    public WorkerAssert isBlockedIn(Class<?> type, String method) {
        return becomes(
                "blocked in " + type.getSimpleName() + "." + method,
                () -> isBlocked() && isIn(type, method));
    }

    /** It is blocked, and is seen to be still so for {@link Bounds#glance}. */
    public WorkerAssert staysBlocked() {
        becomes("blocked", this::isBlocked);
        var end = System.nanoTime() + Bounds.glance().toNanos();
        while (System.nanoTime() < end) {
            if (actual.isDone()) {
                failWithMessage(
                        "expected worker '%s' to stay blocked, but it went on and ended",
                        actual.name());
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        if (!isBlocked()) {
            failWithMessage(
                    "expected worker '%s' to stay blocked, but it is%n%s",
                    actual.name(), actual.describe());
        }
        return this;
    }

    /** Waits until its body has ended, well or not. */
    public WorkerAssert isDone() {
        return becomes("done", actual::isDone);
    }

    /** Its body has not ended. */
    public WorkerAssert isNotDone() {
        if (actual.isDone()) {
            failWithMessage(
                    "expected worker '%s' to be still at it, but it has ended", actual.name());
        }
        return this;
    }

    /** As the JVM names it; its own {@code toString} may want the very lock. */
    private static String nameOf(Object lock) {
        return lock.getClass().getName() + '@' + Integer.toHexString(System.identityHashCode(lock));
    }

    private WorkerAssert becomes(String what, BooleanSupplier condition) {
        try {
            Awaitility.await()
                    .dontCatchUncaughtExceptions()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(Bounds.patience())
                    .until(condition::getAsBoolean);
        } catch (ConditionTimeoutException e) {
            failWithMessage(
                    "expected worker '%s' to be %s within %s, but it is%n%s",
                    actual.name(), what, Bounds.patience(), actual.describe());
        }
        return this;
    }

    private boolean isBlocked() {
        return BLOCKED.contains(actual.thread().getState());
    }

    private boolean isIn(Class<?> type, String method) {
        for (StackTraceElement frame : actual.thread().getStackTrace()) {
            if (frame.getClassName().equals(type.getName())
                    && frame.getMethodName().equals(method)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBlockedOn(Object lock) {
        ThreadInfo info =
                ManagementFactory.getThreadMXBean().getThreadInfo(actual.thread().getId());
        if (info == null || !BLOCKED.contains(info.getThreadState())) {
            return false;
        }
        LockInfo monitor = info.getLockInfo();
        if (monitor != null
                && monitor.getIdentityHashCode() == System.identityHashCode(lock)
                && monitor.getClassName().equals(lock.getClass().getName())) {
            return true;
        }
        Object blocker = LockSupport.getBlocker(actual.thread());
        return blocker != null && (blocker == lock || belongsTo(blocker, lock));
    }

    /**
     * A lock of java.util.concurrent parks its threads on an object of its own nested class, named
     * here by its stack.
     */
    private boolean belongsTo(Object blocker, Object lock) {
        for (Class<?> type = lock.getClass(); type != Object.class; type = type.getSuperclass()) {
            String outer = type.getName();
            if (blocker.getClass().getName().startsWith(outer + "$")) {
                return true;
            }
            for (StackTraceElement frame : actual.thread().getStackTrace()) {
                if (frame.getClassName().equals(outer)
                        && outer.startsWith("java.util.concurrent")) {
                    return true;
                }
            }
        }
        return false;
    }
}
