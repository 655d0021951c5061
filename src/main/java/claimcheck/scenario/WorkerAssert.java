package claimcheck.scenario;

import java.io.FileInputStream;
import java.io.Serializable;
import java.lang.Thread.State;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * What can be asserted of a {@link Worker}: blocking is proved by the thread's state, never by time
 * alone.
 */
public final class WorkerAssert extends AbstractAssert<WorkerAssert, Worker> {

    private static final Set<State> BLOCKED =
            EnumSet.of(State.BLOCKED, State.WAITING, State.TIMED_WAITING);

    /** Where the kit itself waits, with a bound. */
    private static final Set<String> KIT =
            Set.of(Await.class.getName(), Gate.class.getName(), Rendezvous.class.getName());

    WorkerAssert(Worker actual) {
        super(actual, WorkerAssert.class);
    }

    /**
     * Waits until it is blocked on exactly this: the monitor that it enters or waits on, or the
     * lock, semaphore, condition, queue or future of java.util.concurrent that it is parked in.
     *
     * <p>Of a latch, a barrier, a phaser, a {@code CompletableFuture}, a {@code SynchronousQueue},
     * or a class outside the JDK that parks its threads, no more is known than that the thread is
     * parked in a method of that class.
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

    /**
     * Waits until it has called for the next bytes of a pipe or a file. The JVM calls a thread
     * runnable that waits there, so its stack must tell.
     */
    public WorkerAssert isReading() {
        return becomes("reading from a stream", this::isInRead);
    }

    /** It is blocked, and after {@link Bounds#glance} it is still so, on the same thing. */
    public WorkerAssert staysBlocked() {
        becomes("blocked", () -> blockedOn().isPresent());
        Optional<String> before = blockedOn();
        var end = System.nanoTime() + Bounds.glance().toNanos();
        while (System.nanoTime() < end) {
            if (actual.isDone()) {
                failWithMessage(
                        "expected worker '%s' to stay blocked, but it went on and ended",
                        actual.name());
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        if (before.isEmpty() || !blockedOn().equals(before)) {
            failWithMessage(
                    "expected worker '%s' to stay blocked on %s, but it is%n%s",
                    actual.name(), before.orElse("anything"), actual.describe());
        }
        return this;
    }

    /**
     * Waits until it waits, on whatever, and leaves its core to others. One that asks again and
     * again instead is found out by the processor time that it takes.
     *
     * <p>A wait that ends by itself is watched for {@link Bounds#timedWait}, because it must be
     * begun again; one in each scenario, because that takes long.
     *
     * @throws AssertionError if it takes half a second of that first, or ends
     */
    public WorkerAssert rests() {
        if (!comesToRest() || !waitsOn()) {
            failWithMessage(
                    "expected worker '%s' to wait, but it has ended%n%s",
                    actual.name(), actual.describe());
        }
        return this;
    }

    /**
     * The same for one that need not wait: it has come as far as it can.
     *
     * @throws AssertionError if it takes half a second of processor time first
     */
    public WorkerAssert restsOrEnds() {
        comesToRest();
        return this;
    }

    /**
     * Waits until it has noticed that it was interrupted: it has ended or waits again; or it is
     * about to enter a monitor, where nobody notices that.
     *
     * @throws AssertionError if it takes half a second of processor time first
     */
    public WorkerAssert noticesTheInterrupt() {
        var look = new Idleness.Look(actual.thread());
        do {
            comesToRest();
            if (look.isBusy() && !actual.isDone()) {
                failAsBusy();
            }
        } while (!isAware());
        return this;
    }

    private boolean isAware() {
        boolean isPending = actual.thread().isInterrupted();
        // Asked after that: who has taken it since does not wait before it waits again.
        State state = actual.thread().getState();
        return actual.isDone()
                || state == State.BLOCKED
                || (!isPending && (state == State.WAITING || state == State.TIMED_WAITING));
    }

    /** Whether it waits now; otherwise it has ended. */
    private boolean comesToRest() {
        var look = new Idleness.Look(actual.thread());
        Await.until(
                () ->
                        String.format(
                                "expected worker '%s' to rest within %s, but it is%n%s",
                                actual.name(), Bounds.patience(), actual.describe()),
                () -> actual.isDone() || look.isClear());
        if (look.isBusy() && !actual.isDone()) {
            failAsBusy();
        }
        return look.rests() && !actual.isDone();
    }

    private void failAsBusy() {
        failWithMessage(
                "expected worker '%s' to rest while it waits, but it keeps a core busy:%n%s",
                actual.name(), actual.describe());
    }

    /** Whether it still waits when what it waits for has had its time. */
    private boolean waitsOn() {
        if (actual.isDone() || !mayEndByItself() || !actual.takeALongLook()) {
            return !actual.isDone();
        }
        long end = System.nanoTime() + Bounds.timedWait().toNanos();
        while (!actual.isDone() && mayEndByItself() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        return !actual.isDone();
    }

    /** A wait in the kit has a bound, too, but it is not what is looked for. */
    private boolean mayEndByItself() {
        State state = actual.thread().getState();
        if (state == State.WAITING || state == State.BLOCKED) {
            return false;
        }
        return Arrays.stream(actual.thread().getStackTrace())
                .noneMatch(frame -> KIT.contains(frame.getClassName()));
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
        Await.until(
                () ->
                        String.format(
                                "expected worker '%s' to be %s within %s, but it is%n%s",
                                actual.name(), what, Bounds.patience(), actual.describe()),
                condition::getAsBoolean);
        return this;
    }

    private boolean isBlocked() {
        return !actual.isDone() && BLOCKED.contains(actual.thread().getState());
    }

    private boolean isInRead() {
        StackTraceElement[] stack = actual.thread().getStackTrace();
        return stack.length > 0
                && stack[0].isNativeMethod()
                && stack[0].getClassName().equals(FileInputStream.class.getName())
                && !isIn(ClassLoader.class, "loadClass");
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
        ThreadInfo info = info();
        if (info == null || !BLOCKED.contains(info.getThreadState())) {
            return false;
        }
        if (isIdentity(info.getLockInfo(), lock)) {
            return true;
        }
        Object blocker = LockSupport.getBlocker(actual.thread());
        // A condition is part of its lock, and to wait for that lock is not to wait for it.
        if (blocker == null || lock instanceof Condition || blocker.getClass() == lock.getClass()) {
            return blocker == lock;
        }
        boolean ofALock =
                blocker instanceof AbstractOwnableSynchronizer || blocker instanceof Condition;
        if (ofALock && lock instanceof Serializable whole) {
            return SerializedForm.hasPart(whole, blocker);
        }
        return isInside(lock.getClass());
    }

    private static boolean isIdentity(@Nullable LockInfo info, Object lock) {
        return info != null
                && info.getIdentityHashCode() == System.identityHashCode(lock)
                && info.getClassName().equals(lock.getClass().getName());
    }

    /** From the top of the stack down to the first code that is not the JDK's. */
    private boolean isInside(Class<?> type) {
        for (StackTraceElement frame : actual.thread().getStackTrace()) {
            String name = frame.getClassName();
            for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
                if (name.equals(c.getName()) || name.startsWith(c.getName() + "$")) {
                    return true;
                }
            }
            if (!name.matches("(java|jdk|sun)\\..*")) {
                return false;
            }
        }
        return false;
    }

    private @Nullable ThreadInfo info() {
        return ManagementFactory.getThreadMXBean().getThreadInfo(actual.thread().getId());
    }

    /**
     * Monitor or synchronizer, as {@code class@hash}, of a blocked thread; nothing of one that is
     * parked without saying on what is known. State and lock are of one moment.
     */
    private Optional<String> blockedOn() {
        ThreadInfo info = info();
        return info == null || !BLOCKED.contains(info.getThreadState())
                ? Optional.empty()
                : Optional.of(String.valueOf(info.getLockInfo()));
    }
}
