package claimcheck.scenario;

import java.lang.Thread.State;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.Collectors;

/**
 * Finds out that no thread of a scenario can go on: each waits without a time for another, or for
 * the scenario, and for {@link Bounds#standstill} none has moved.
 *
 * <p>A thread that runs, sleeps or waits with a time can still go on, and so can a child process:
 * then it is no standstill, and the bounds of the scenario decide. Used by one thread, which is
 * none of the scenario's.
 */
final class Standstill {

    private static final Set<State> WAITING = EnumSet.of(State.BLOCKED, State.WAITING);

    /** Where threads wait with a time, but for what the scenario itself must do. */
    private static final Set<String> WAITS_OF_THE_KIT =
            Set.of(
                    Await.class.getName(),
                    Gate.class.getName(),
                    Rendezvous.class.getName(),
                    Rounds.class.getName() + "$Meeting",
                    Worker.class.getName());

    /**
     * Threads of the JVM that do a scenario's work, wherever they were born; the one that waits for
     * a process has its id in its name.
     */
    private static final String HELPERS =
            "process reaper.*|CompletableFutureDelayScheduler|VirtualThread-unparker|.*[dD]elayScheduler";

    /**
     * As often must the same be seen: when the machine itself stands still for a while, the clock
     * goes on and no thread does.
     */
    private static final int LOOKS = 10;

    /**
     * What was seen in a look.
     *
     * @param stacks of those that wait for each other
     * @param moves how often one has gone from one wait of the kit to the next, or was started
     */
    private record Seen(Map<Long, List<StackTraceElement>> stacks, long moves) {}

    private final ThreadGroup group;
    private Optional<Seen> before = Optional.empty();
    private List<Thread> waiting = List.of();
    private List<String> awaited = List.of();
    private long since = System.nanoTime();
    private int looks;
    private boolean wasReached;

    Standstill(ThreadGroup group) {
        this.group = group;
    }

    /** Looks once. */
    boolean isReached() {
        Optional<Seen> now = look();
        if (now.isEmpty() || !now.equals(before)) {
            before = now;
            since = System.nanoTime();
            looks = 0;
            wasReached = false;
            return false;
        }
        looks++;
        wasReached = looks >= LOOKS && System.nanoTime() - since >= Bounds.standstill().toNanos();
        return wasReached;
    }

    /** Whether the last look found it. */
    boolean wasReached() {
        return wasReached;
    }

    /** How long to wait between two looks. */
    static Duration betweenLooks() {
        return Bounds.standstill().dividedBy(LOOKS);
    }

    /** What was found when it was reached. */
    AssertionError error() {
        String who = waiting.stream().map(Standstill::describe).collect(Collectors.joining("\n"));
        if (awaited.isEmpty() && !waiting.isEmpty()) {
            return ScenarioError.deadlock("nobody can go on:\n" + who);
        }
        return new AssertionError(
                "nothing moves any more: "
                        + String.join("\n", awaited)
                        + (waiting.isEmpty() ? "" : "\nand this does not go on:\n" + who));
    }

    /** All that wait; empty if somebody can go on. */
    private Optional<Seen> look() {
        // A thread that has been started, but has not run yet, has no stack to be seen.
        long moves =
                Await.moves() + ManagementFactory.getThreadMXBean().getTotalStartedThreadCount();
        Map<Long, List<StackTraceElement>> stacks = new TreeMap<>();
        List<Thread> found = new ArrayList<>();
        List<String> askedFor = new ArrayList<>();
        boolean somebodyIsMissed = false;
        for (Map.Entry<Thread, StackTraceElement[]> entry : Thread.getAllStackTraces().entrySet()) {
            Thread thread = entry.getKey();
            List<StackTraceElement> stack = Arrays.asList(entry.getValue());
            if (!isOfTheScenario(thread) || isIdle(thread, stack)) {
                continue;
            }
            if (waitsForTheScenario(stack)) {
                somebodyIsMissed = true;
                Await.awaitedBy(thread).ifPresent(askedFor::add);
            } else if (WAITING.contains(thread.getState())) {
                stacks.put(thread.getId(), stack);
                found.add(thread);
            } else {
                return Optional.empty();
            }
        }
        if (somebodyIsMissed && found.isEmpty() && askedFor.isEmpty()) {
            return Optional.empty(); // whoever is missed has ended by now
        }
        waiting = found;
        awaited = askedFor;
        return Optional.of(new Seen(stacks, moves));
    }

    private boolean isOfTheScenario(Thread thread) {
        ThreadGroup home = thread.getThreadGroup();
        return home != null
                && thread != Thread.currentThread()
                && (group.parentOf(home)
                        || thread instanceof ForkJoinWorkerThread
                        || thread.getName().matches(HELPERS));
    }

    /** A thread of a pool, or of the JVM's own, that waits for work. */
    private static boolean isIdle(Thread thread, List<StackTraceElement> stack) {
        boolean waitsForATime =
                thread.getState() == State.TIMED_WAITING
                        && stack.stream()
                                .anyMatch(
                                        frame -> frame.getClassName().endsWith("DelayedWorkQueue"));
        return !waitsForATime
                && stack.stream()
                        .anyMatch(
                                frame ->
                                        isIn(frame, ForkJoinPool.class, "awaitWork")
                                                || isIn(
                                                        frame,
                                                        ThreadPoolExecutor.class,
                                                        "getTask"));
    }

    private static boolean isIn(StackTraceElement frame, Class<?> type, String method) {
        return frame.getClassName().equals(type.getName()) && frame.getMethodName().equals(method);
    }

    private static boolean waitsForTheScenario(List<StackTraceElement> stack) {
        return stack.stream()
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.matches("(java|jdk|sun|org\\.awaitility)\\..*"))
                .findFirst()
                .filter(WAITS_OF_THE_KIT::contains)
                .isPresent();
    }

    private static String describe(Thread thread) {
        ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(thread.getId(), 64);
        return info == null ? thread.getName() + " has ended" : LockCycle.describe(info);
    }
}
