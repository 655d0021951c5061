package queues.stop_event_unseen;

import claimcheck.scenario.Await;
import java.lang.Thread.State;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What becomes of threads that have nothing to do. */
final class Idleness {

    private static final Set<State> AT_REST =
            EnumSet.of(State.BLOCKED, State.WAITING, State.TIMED_WAITING, State.TERMINATED);

    /** A class that is being loaded makes a thread wait, too, but not for so long. */
    private static final int LOOKS = 5;

    private static final Duration BUSY = Duration.ofMillis(500);

    private Idleness() {}

    /**
     * Waits until each of them rests or has ended.
     *
     * @return the names of those that took half a second of processor time instead
     */
    static List<String> busyOnes(Collection<Thread> threads) {
        List<String> busy = new ArrayList<>();
        for (Thread thread : threads) {
            long before = processorTime(thread);
            var looks = new int[1];
            Await.until(
                    () -> thread + " does not rest",
                    () -> {
                        looks[0] = AT_REST.contains(thread.getState()) ? looks[0] + 1 : 0;
                        return looks[0] >= LOOKS || isBusy(thread, before);
                    });
            if (looks[0] < LOOKS) {
                busy.add(thread.getName());
            }
        }
        return busy;
    }

    private static boolean isBusy(Thread thread, long before) {
        return processorTime(thread) - before > BUSY.toNanos();
    }

    private static long processorTime(Thread thread) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
    }
}
