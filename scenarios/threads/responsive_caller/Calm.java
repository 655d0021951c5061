package threads.responsive_caller;

import claimcheck.scenario.Idleness;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.Collectors;

/** The moment when nobody does anything any more: what has not happened by then does not come. */
final class Calm {

    private Calm() {}

    /**
     * Waits until all threads that this scenario has, but for the one that asks, wait or have
     * ended.
     *
     * @throws AssertionError if one keeps a processor busy instead
     */
    static void await() {
        Set<Thread> before;
        do {
            before = others();
            List<String> busyOnes = Idleness.busyOnes(before);
            if (!busyOnes.isEmpty()) {
                throw new AssertionError("these threads keep a core busy: " + busyOnes);
            }
        } while (!others().equals(before));
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
