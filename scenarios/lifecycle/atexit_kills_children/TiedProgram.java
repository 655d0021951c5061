package lifecycle.atexit_kills_children;

import static claimcheck.scenario.Body.unchecked;

import claimcheck.scenario.Await;
import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.Variant;
import java.io.FileInputStream;
import java.lang.Thread.State;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A child that is tied to its parent by a lifeline. Its work has no end, keeps all threads of the
 * common pool, and does not ask for another order.
 */
final class TiedProgram {

    /** An order: work that has no end. */
    static final String WORK = "work";

    /** An order: nothing is to be done any more. */
    static final String LEAVE = "leave";

    static final String ENDS_WITH_ITS_PARENT = "the child ends with its parent";
    static final String DOES_NOT_END = "the child does not end: ";

    /** The exit code of a program that would not have ended by itself. */
    static final int KEPT = 3;

    /**
     * With a pool of less than two threads, as on a machine of two cores, what runs asynchronously
     * gets a thread of its own (CompletableFuture, as of 17), and needs none of the pool's.
     */
    private static final String COMMON_POOL =
            "-Djava.util.concurrent.ForkJoinPool.common.parallelism=2";

    private static final Set<State> WAITING = EnumSet.of(State.BLOCKED, State.WAITING);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final int LOOKS = 50;

    /** What waits for the normal threads when main has returned. */
    private static final String LAST_OF_ALL = "DestroyJavaVM";

    private final Thread main = Thread.currentThread();
    private final Optional<ProcessHandle> parent;

    private TiedProgram(long parent) {
        this.parent = ProcessHandle.of(parent);
    }

    /** Takes the parent's process id. */
    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("child " + ProcessHandle.current().pid());
        new TiedProgram(Long.parseLong(arguments[0])).run();
    }

    static String isAt(String order) {
        return "the child is at its order: " + order;
    }

    /** What starts it as a child of the process of this id. */
    static List<String> command(long parent) {
        List<String> options =
                Stream.concat(ChildJvm.QUICK_START.stream(), Stream.of(COMMON_POOL)).toList();
        return ChildJvm.command(options, TiedProgram.class, String.valueOf(parent), Child.MARK);
    }

    private void run() throws InterruptedException {
        var observer = new Thread(this::endWhatDoesNotEnd, "observer");
        observer.setDaemon(true);
        observer.start();
        Runnable end = TiedProgram::endWithTheParent;
        Lifeline lifeline = Variant.of(Lifeline.class).fresh(System.in, end);
        Optional<String> order = lifeline.next();
        if (order.equals(Optional.of(WORK))) {
            keepTheCommonPoolBusy();
        }
        System.out.println(isAt(order.orElse("none")));
        if (order.equals(Optional.of(WORK))) {
            new CountDownLatch(1).await();
        }
    }

    /**
     * Returns when all of its threads are at work that has no end, be it this or the lifeline's.
     */
    private static void keepTheCommonPoolBusy() {
        ForkJoinPool pool = ForkJoinPool.commonPool();
        int threads = ForkJoinPool.getCommonPoolParallelism();
        var never = new CountDownLatch(1);
        for (int i = 0; i < threads; i++) {
            pool.execute(unchecked(never::await));
        }
        Await.until(
                () -> "only " + pool.getActiveThreadCount() + " of " + threads + " are at work",
                () -> pool.getActiveThreadCount() >= threads);
    }

    private static void endWithTheParent() {
        System.out.println(ENDS_WITH_ITS_PARENT);
        Runtime.getRuntime().halt(0);
    }

    /**
     * Ends the program if it should have ended, because its parent has or because its work is done,
     * and nothing moves any more.
     */
    private void endWhatDoesNotEnd() {
        Map<Thread, List<StackTraceElement>> before = Map.of();
        for (int looks = 0; looks < LOOKS; looks++) {
            Map<Thread, List<StackTraceElement>> now = shouldHaveEnded() ? resting() : Map.of();
            if (now.isEmpty() || !now.equals(before)) {
                looks = 0;
            }
            before = now;
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        System.out.println(DOES_NOT_END + "nothing moves, and it is kept by " + before.keySet());
        Runtime.getRuntime().halt(KEPT);
    }

    private boolean shouldHaveEnded() {
        return !main.isAlive() || parent.filter(ProcessHandle::isAlive).isEmpty();
    }

    /** The stacks of all threads but the JVM's; empty if one of them can go on. */
    private Map<Thread, List<StackTraceElement>> resting() {
        Map<Thread, List<StackTraceElement>> stacks = new HashMap<>();
        for (Map.Entry<Thread, StackTraceElement[]> entry : Thread.getAllStackTraces().entrySet()) {
            Thread thread = entry.getKey();
            List<StackTraceElement> stack = Arrays.asList(entry.getValue());
            if (isOfTheProgram(thread)) {
                if (!WAITING.contains(thread.getState()) && !isReading(stack)) {
                    return Map.of();
                }
                stacks.put(thread, stack);
            }
        }
        return stacks;
    }

    /** It is neither the JVM's nor the observer, which asks. */
    private static boolean isOfTheProgram(Thread thread) {
        return thread.getThreadGroup() == Thread.currentThread().getThreadGroup()
                && thread != Thread.currentThread()
                && !thread.getName().equals(LAST_OF_ALL);
    }

    /** The JVM calls a thread runnable that waits for its input. */
    private static boolean isReading(List<StackTraceElement> stack) {
        return !stack.isEmpty()
                && stack.get(0).isNativeMethod()
                && stack.get(0).getClassName().equals(FileInputStream.class.getName());
    }
}
