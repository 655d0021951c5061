package queues.stop_event_unseen;

import claimcheck.scenario.Await;
import java.lang.Thread.State;
import java.lang.management.ManagementFactory;
import java.time.Duration;
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
        List<Look> looks = threads.stream().map(Look::new).toList();
        Await.until(
                () -> "some of " + threads + " do not rest",
                () -> looks.stream().map(Look::isClear).reduce(true, Boolean::logicalAnd));
        return looks.stream().filter(Look::isBusy).map(look -> look.thread.getName()).toList();
    }

    /** One that is looked at again and again, until it is clear what it does. */
    private static final class Look {
        private final Thread thread;
        private final long before;
        private int timesAtRest;

        Look(Thread thread) {
            this.thread = thread;
            before = processorTime();
        }

        boolean isClear() {
            if (timesAtRest < LOOKS) {
                timesAtRest = AT_REST.contains(thread.getState()) ? timesAtRest + 1 : 0;
            }
            return timesAtRest == LOOKS || isBusy();
        }

        boolean isBusy() {
            return timesAtRest < LOOKS && processorTime() - before > BUSY.toNanos();
        }

        private long processorTime() {
            return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
        }
    }
}
