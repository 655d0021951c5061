package claimcheck.scenario;

import claimcheck.scenario.timeline.Timeline;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.assertj.core.api.AssertProvider;

/**
 * Threads that wait for each other's locks in a circle, as the JVM itself finds them.
 *
 * <p>Only threads of the caller's thread group count, so what another scenario left wedged is not
 * seen here.
 *
 * @see ThreadMXBean#findDeadlockedThreads
 */
public final class LockCycle implements AssertProvider<LockCycleAssert> {

    /**
     * One step of the circle.
     *
     * @param threadId as in {@link Thread#getId}
     * @param waitsFor the lock, as {@code class@hash}
     * @param heldBy the name of the thread that holds it
     * @param at where the thread waits: the first frame outside the JDK and the kit
     */
    public record Link(
            long threadId, String thread, String waitsFor, String heldBy, StackTraceElement at) {

        @Override
        public String toString() {
            return thread
                    + " waits for "
                    + waitsFor
                    + ", which "
                    + heldBy
                    + " holds, at "
                    + place(at);
        }

        /**
         * The frame without the name of its class loader, which {@link StackTraceElement} puts
         * before it.
         */
        private static String place(StackTraceElement at) {
            return at.getClassName()
                    + "."
                    + at.getMethodName()
                    + "("
                    + at.getFileName()
                    + ":"
                    + at.getLineNumber()
                    + ")";
        }
    }

    private final List<Link> links;

    private LockCycle(List<Link> links) {
        this.links = links;
    }

    /**
     * Waits until there is one.
     *
     * @throws AssertionError if there is none within {@link Bounds#patience}
     */
    public static LockCycle await() {
        var found = new AtomicReference<Optional<LockCycle>>(Optional.empty());
        Await.until(
                () ->
                        "no threads wait for each other's locks after "
                                + Bounds.patience()
                                + "\n"
                                + ThreadDump.take(),
                () -> {
                    found.set(find());
                    return found.get().isPresent();
                });
        Timeline.mark("the JVM names a deadlock");
        return found.get().orElseThrow();
    }

    /** The one that is there now. */
    public static Optional<LockCycle> find() {
        ThreadMXBean jvm = ManagementFactory.getThreadMXBean();
        long[] stuck = jvm.findDeadlockedThreads();
        if (stuck == null) {
            return Optional.empty();
        }
        Set<Long> mine = threadsOfThisGroup();
        List<ThreadInfo> circle =
                Arrays.stream(jvm.getThreadInfo(stuck, Integer.MAX_VALUE))
                        .filter(Objects::nonNull)
                        .filter(thread -> mine.contains(thread.getThreadId()))
                        .toList();
        // A thread that is about to park is in the circle before the JVM says what it waits for.
        boolean complete =
                !circle.isEmpty()
                        && circle.stream().allMatch(thread -> thread.getLockOwnerName() != null);
        return complete
                ? Optional.of(new LockCycle(circle.stream().map(LockCycle::link).toList()))
                : Optional.empty();
    }

    /** Its steps; each thread once. */
    public List<Link> links() {
        return links;
    }

    /** One line for each thread. */
    @Override
    public String toString() {
        return links.stream().map(Link::toString).collect(Collectors.joining("\n"));
    }

    @Override
    public LockCycleAssert assertThat() {
        return new LockCycleAssert(this);
    }

    /** What one thread waits for, and where; also of one that is in no circle. */
    static String describe(ThreadInfo thread) {
        String lock = thread.getLockInfo() == null ? "something" : name(thread.getLockInfo());
        return thread.getThreadName()
                + " waits for "
                + lock
                + (thread.getLockOwnerName() == null
                        ? ""
                        : ", which " + thread.getLockOwnerName() + " holds")
                + ", at "
                + Link.place(place(thread.getStackTrace()));
    }

    private static Link link(ThreadInfo thread) {
        return new Link(
                thread.getThreadId(),
                thread.getThreadName(),
                name(thread.getLockInfo()),
                thread.getLockOwnerName(),
                place(thread.getStackTrace()));
    }

    /** ReentrantLock's own lock object is its Sync: name the lock that the reader knows. */
    private static String name(LockInfo lock) {
        String type = lock.getClassName();
        int nested = type.indexOf('$');
        String known =
                type.startsWith("java.util.concurrent") && nested > 0
                        ? type.substring(0, nested)
                        : type;
        return known.substring(known.lastIndexOf('.') + 1)
                + "@"
                + Integer.toHexString(lock.getIdentityHashCode());
    }

    private static StackTraceElement place(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(frame -> !frame.getClassName().matches("(java|jdk|sun|claimcheck)\\..*"))
                .findFirst()
                .orElse(stack[0]);
    }

    private static Set<Long> threadsOfThisGroup() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        return Scene.threadsOf(group).stream().map(Thread::getId).collect(Collectors.toSet());
    }
}
