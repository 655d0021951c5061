package deadlock.import_time;

import claimcheck.scenario.Await;
import claimcheck.scenario.Idleness;
import claimcheck.scenario.Worker;
import java.lang.Thread.State;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.Collectors;

/** The threads of a scenario and of its program, but for the one that asks about them. */
final class Others {

    private static final Set<State> AT_REST =
            EnumSet.of(State.BLOCKED, State.WAITING, State.TIMED_WAITING);

    /** So often in a row a thread must be seen waiting: it may also wait for a moment only. */
    private static final int LOOKS = 5;

    private static final Duration BUSY = Duration.ofMillis(500);

    private Others() {}

    /**
     * Waits until each of them waits or has ended.
     *
     * @return those that have not ended
     */
    static Set<Thread> awaitRest(OwnProgram program) {
        Set<Thread> before;
        do {
            before = living(program);
            List<String> busyOnes = Idleness.busyOnes(before);
            if (!busyOnes.isEmpty()) {
                throw new AssertionError("these threads keep a core busy: " + busyOnes);
            }
        } while (!living(program).equals(before));
        return before;
    }

    /**
     * Waits until it waits, be it for a class to be initialised, or has ended.
     *
     * @throws AssertionError if it takes half a second of processor time first
     */
    static void awaitWaiting(Worker worker) {
        var look = new Look(worker.thread());
        Await.until(
                () -> worker + " does not come to wait",
                () -> worker.isDone() || look.isWaiting() || look.isBusy());
        if (!worker.isDone() && !look.isWaiting()) {
            throw new AssertionError(worker + " waits, and keeps a core busy");
        }
    }

    /** A thread that is looked at again and again, until it is clear whether it waits. */
    private static final class Look {

        private final Thread thread;
        private final long before;
        private long last;
        private int timesWaiting;

        Look(Thread thread) {
            this.thread = thread;
            before = processorTime(thread);
            last = before;
        }

        /** Looks once more, if it has to. */
        boolean isWaiting() {
            if (timesWaiting < LOOKS) {
                long now = processorTime(thread);
                timesWaiting = now == last && waits() ? timesWaiting + 1 : 0;
                last = now;
            }
            return timesWaiting == LOOKS;
        }

        private boolean waits() {
            return AT_REST.contains(thread.getState()) || ThreadPrint.showsWaitingForAClass(thread);
        }

        boolean isBusy() {
            return last - before > BUSY.toNanos();
        }
    }

    private static long processorTime(Thread thread) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
    }

    private static Set<Thread> living(OwnProgram program) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread != Thread.currentThread())
                .filter(thread -> isOf(program, thread))
                .collect(Collectors.toSet());
    }

    private static boolean isOf(OwnProgram program, Thread thread) {
        ThreadGroup home = thread.getThreadGroup();
        return home != null
                && (Thread.currentThread().getThreadGroup().parentOf(home)
                        || program.group().parentOf(home)
                        || thread instanceof ForkJoinWorkerThread);
    }
}
