package processes.no_deadlocks;

import claimcheck.scenario.Idleness;
import java.util.List;

/** The threads of a scenario that have come as far as they can. */
final class Settled {

    /** A thread may start another just before it rests, and that one yet another. */
    private static final int ROUNDS = 3;

    private Settled() {}

    /**
     * Waits until all threads of the caller's group rest but the caller's own.
     *
     * @return the names of those that keep a core busy instead
     */
    static List<String> busyOnes() {
        List<String> busyOnes = List.of();
        for (int round = 0; round < ROUNDS && busyOnes.isEmpty(); round++) {
            busyOnes = Idleness.busyOnes(others());
        }
        return busyOnes;
    }

    private static List<Thread> others() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread != Thread.currentThread())
                .filter(thread -> group.equals(thread.getThreadGroup()))
                .toList();
    }
}
