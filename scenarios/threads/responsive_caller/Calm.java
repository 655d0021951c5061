package threads.responsive_caller;

import claimcheck.scenario.Idleness;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.Collectors;

/** The moment when nobody does anything any more: what has not happened by then does not come. */
final class Calm {

    /** As seen by whatever method; then no other has to wait until it is sure. */
    private static volatile List<String> busyOnes = List.of();

    private Calm() {}

    /**
     * Waits until all threads that this scenario has, but for the one that asks, wait or have
     * ended.
     *
     * @throws AssertionError if one keeps a processor busy instead
     */
    static void await() {
        mustNotBeBusy();
        Set<Thread> before;
        do {
            before = others();
            busyOnes = Idleness.busyOnes(before);
            mustNotBeBusy();
        } while (!others().equals(before));
    }

    private static void mustNotBeBusy() {
        if (!busyOnes.isEmpty()) {
            throw new AssertionError("these threads keep a core busy: " + busyOnes);
        }
    }

    private static Set<Thread> others() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread != Thread.currentThread())
                .filter(Calm::isOfTheScenario)
                .collect(Collectors.toSet());
    }

    private static boolean isOfTheScenario(Thread thread) {
        ThreadGroup home = thread.getThreadGroup();
        return home != null
                && (Thread.currentThread().getThreadGroup().parentOf(home)
                        || thread instanceof ForkJoinWorkerThread);
    }
}
