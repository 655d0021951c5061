package claimcheck.scenario;

import java.lang.Thread.State;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What becomes of threads that have nothing to do: they rest, or ask again and again and keep a
 * core busy. That is told by the processor time that they take, never by how long they wait.
 */
public final class Idleness {

    private Idleness() {}

    /**
     * Waits until each of them rests or has ended.
     *
     * @return the names of those that took half a second of processor time instead
     */
    public static List<String> busyOnes(Collection<Thread> threads) {
        List<Look> looks = threads.stream().map(Look::new).toList();
        Await.until(
                () -> "some of " + threads + " do not rest",
                () -> looks.stream().map(Look::isClear).reduce(true, Boolean::logicalAnd));
        return looks.stream().filter(Look::isBusy).map(look -> look.thread.getName()).toList();
    }

    /** A thread that is looked at again and again, until it is clear what it does. */
    static final class Look {

        private static final Set<State> AT_REST =
                EnumSet.of(State.BLOCKED, State.WAITING, State.TIMED_WAITING, State.TERMINATED);

        /**
         * So often in a row it must be seen at rest: a class that is being loaded makes it wait,
         * too.
         */
        private static final int LOOKS = 5;

        private static final Duration BUSY = Duration.ofMillis(500);

        private final Thread thread;
        private final long before;
        private int timesAtRest;

        Look(Thread thread) {
            this.thread = thread;
            before = processorTime();
        }

        /** Looks once more, if it has to. */
        boolean isClear() {
            if (!rests()) {
                timesAtRest = AT_REST.contains(thread.getState()) ? timesAtRest + 1 : 0;
            }
            return rests() || isBusy();
        }

        boolean rests() {
            return timesAtRest == LOOKS;
        }

        boolean isBusy() {
            return !rests() && processorTime() - before > BUSY.toNanos();
        }

        private long processorTime() {
            return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
        }
    }
}
