package lifecycle.last_normal_thread;

import claimcheck.scenario.Variant;
import java.lang.Thread.State;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.locks.LockSupport;

/**
 * Adds to a diary, and returns from main before anything is written. Nothing else is in its way:
 * what happens then is up to the diary.
 */
final class DiaryProgram {

    static final List<String> ENTRIES = List.of("first", "second", "third");
    static final String WRITTEN = "written: ";

    /** The exit code of a program that would not have ended by itself. */
    static final int KEPT = 3;

    private static final Duration A_MILLISECOND = Duration.ofMillis(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final int LOOKS = 50;

    /** It waits for the normal threads, and then for the hooks. */
    private static final String LAST_OF_ALL = "DestroyJavaVM";

    private static final Set<State> WAITING = EnumSet.of(State.BLOCKED, State.WAITING);

    private final Thread main = Thread.currentThread();
    private final ThreadGroup group = main.getThreadGroup();
    private volatile Thread adding = main;

    private DiaryProgram() {}

    /** Takes who adds the entries: main, or a daemon. */
    public static void main(String[] arguments) throws InterruptedException {
        new DiaryProgram().run(arguments[0].equals("daemon"));
    }

    private void run(boolean byADaemon) throws InterruptedException {
        var observer = new Thread(this::endWhatDoesNotEnd, "observer");
        observer.setDaemon(true);
        observer.start();
        Diary diary = Variant.of(Diary.class).fresh((Pen) this::write);
        if (byADaemon) {
            adding = new Thread(() -> ENTRIES.forEach(diary::add), "adding");
            adding.setDaemon(true);
            adding.start();
            adding.join();
        } else {
            ENTRIES.forEach(diary::add);
        }
    }

    /** Takes so long that the program ends first, unless somebody keeps it from that. */
    private void write(String entry) {
        if (Thread.currentThread() != adding) {
            joinMain();
            while (!isKeptFromItsEnd()) {
                LockSupport.parkNanos(A_MILLISECOND.toNanos());
            }
        }
        System.out.println(WRITTEN + entry);
    }

    private void joinMain() {
        try {
            main.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while it writes", e);
        }
    }

    /** By a normal thread, or by a hook, for which the last thread of all waits then. */
    private static boolean isKeptFromItsEnd() {
        return Thread.getAllStackTraces().entrySet().stream()
                .anyMatch(
                        entry ->
                                isNormal(entry.getKey())
                                        || waitsForAHook(Arrays.asList(entry.getValue())));
    }

    private static boolean isNormal(Thread thread) {
        return !thread.isDaemon() && !thread.getName().equals(LAST_OF_ALL);
    }

    private static boolean waitsForAHook(List<StackTraceElement> stack) {
        return isIn("java.lang.ApplicationShutdownHooks", "runHooks", stack)
                && isIn("java.lang.Thread", "join", stack);
    }

    private static boolean isIn(String type, String method, List<StackTraceElement> stack) {
        return stack.stream()
                .anyMatch(
                        frame ->
                                frame.getClassName().equals(type)
                                        && frame.getMethodName().equals(method));
    }

    /** Ends the program if nothing moves any more: then nothing else would. */
    private void endWhatDoesNotEnd() {
        Map<Thread, List<StackTraceElement>> before = Map.of();
        for (int looks = 0; looks < LOOKS; looks++) {
            Map<Thread, List<StackTraceElement>> now = waiting();
            if (now.isEmpty() || !now.equals(before)) {
                looks = 0;
            }
            before = now;
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        System.out.println("nothing moves any more, and the program is kept by " + before.keySet());
        Runtime.getRuntime().halt(KEPT);
    }

    /** The stacks of all threads but the JVM's; empty if one of them can go on. */
    private Map<Thread, List<StackTraceElement>> waiting() {
        Map<Thread, List<StackTraceElement>> stacks = new HashMap<>();
        for (Map.Entry<Thread, StackTraceElement[]> entry : Thread.getAllStackTraces().entrySet()) {
            Thread thread = entry.getKey();
            if (isOfTheProgram(thread)) {
                if (!WAITING.contains(thread.getState())) {
                    return Map.of();
                }
                stacks.put(thread, Arrays.asList(entry.getValue()));
            }
        }
        return stacks;
    }

    /** It is neither the JVM's nor the observer, which asks. */
    private boolean isOfTheProgram(Thread thread) {
        return (thread.getThreadGroup() == group || thread instanceof ForkJoinWorkerThread)
                && thread != Thread.currentThread()
                && !thread.getName().equals(LAST_OF_ALL);
    }
}
