package deadlock.import_time;

import claimcheck.scenario.Bounds;
import claimcheck.scenario.ScenarioError;
import java.lang.Thread.State;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import javax.management.JMException;

/**
 * Watches what may never end, on a thread for which no scenario waits: who waits for a class to be
 * initialised is called RUNNABLE, and not even an interrupt ends that.
 */
final class Watch {

    private static final Set<State> WAITING = EnumSet.of(State.BLOCKED, State.WAITING);

    /** As often in a row must nobody be able to go on. */
    private static final int LOOKS = 10;

    /** What was seen to hang, by whatever method; then nothing else has to be tried. */
    private static volatile Optional<String> standstill = Optional.empty();

    private Watch() {}

    /**
     * Runs it in a thread of this group, and waits until it has ended, or it is clear that it never
     * will, or for {@link Bounds#patience}.
     */
    static void over(FutureTask<?> task, ThreadGroup group) throws InterruptedException {
        var thread = new Thread(group, task, "first caller");
        thread.setDaemon(true);
        thread.start();
        long end = System.nanoTime() + Bounds.patience().toNanos();
        int looks = 0;
        while (thread.isAlive() && looks < LOOKS && System.nanoTime() < end) {
            thread.join(Bounds.standstill().dividedBy(LOOKS).toMillis());
            looks = canGoOn(group) ? 0 : looks + 1;
        }
        if (thread.isAlive() && looks == LOOKS) {
            standstill = Optional.of(print(group));
        }
    }

    /**
     * Says so if something that was watched never ends.
     *
     * @throws ScenarioError that tells who waits for what
     */
    static void mustNotHang() {
        if (standstill.isPresent()) {
            throw ScenarioError.deadlock(
                    "the first use of the class never ends; these threads wait, and nobody can go"
                            + " on:\n\n"
                            + standstill.get());
        }
    }

    private static boolean canGoOn(ThreadGroup group) {
        return threads(group).stream()
                .anyMatch(
                        thread ->
                                !WAITING.contains(thread.getState())
                                        && !ThreadPrint.showsWaitingForAClass(thread));
    }

    /** Those of the group, and those that work in the pool that every program has. */
    private static List<Thread> threads(ThreadGroup group) {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(
                        entry ->
                                entry.getKey().getThreadGroup() == group
                                        || isAtWorkInAPool(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isAtWorkInAPool(Thread thread, StackTraceElement... stack) {
        return thread instanceof ForkJoinWorkerThread
                && Arrays.stream(stack)
                        .noneMatch(frame -> frame.getMethodName().equals("awaitWork"));
    }

    private static String print(ThreadGroup group) {
        try {
            String dump = ThreadPrint.take();
            return threads(group).stream()
                    .map(thread -> ThreadPrint.partOf(thread, dump))
                    .collect(Collectors.joining("\n\n"));
        } catch (JMException e) {
            return "no thread dump to be had: " + e;
        }
    }
}
