package races.unsafe_publication;

import claimcheck.scenario.Variant;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Lets one thread look until the fingerprint is made, makes it, and tells whether the thread saw
 * it.
 *
 * <p>A program of its own: a thread that does not see it can be stopped by nothing but the end of
 * its JVM.
 */
final class LookingProgram {

    static final String SEEN = "the looking thread has seen it";

    /** So much of the thread's own processor time that its loop was compiled long before. */
    private static final Duration WARM_UP = Duration.ofMillis(100);

    /** Enough for a hundred million turns. */
    private static final Duration BLIND = Duration.ofMillis(200);

    private LookingProgram() {}

    public static void main(String[] args) throws InterruptedException {
        SharedFingerprint shared = Variant.of(SharedFingerprint.class).fresh(new PlannedMaker());
        var looking = new Thread(() -> look(shared), "looking");
        looking.setDaemon(true);
        looking.start();
        spend(WARM_UP, looking);
        shared.get();
        System.out.println("made; its maker sees it: " + shared.peek().isPresent());
        Duration spent = spend(BLIND, looking);
        System.out.println(
                looking.isAlive()
                        ? "the looking thread still sees nothing after "
                                + spent.toMillis()
                                + " ms of processor time since it was made"
                        : SEEN);
    }

    private static void look(SharedFingerprint shared) {
        while (shared.peek().isEmpty()) {
            // Nothing here may order memory: a print or a sleep would hide what is to be seen.
        }
    }

    /** Waits until the thread has run for so long, or has ended; its own time, not the clock's. */
    private static Duration spend(Duration time, Thread thread) throws InterruptedException {
        long before = processorTime(thread);
        long spent = 0;
        while (thread.isAlive() && spent < time.toNanos()) {
            thread.join(5);
            spent = Math.max(spent, processorTime(thread) - before);
        }
        return Duration.ofNanos(spent);
    }

    /** In nanoseconds; -1 of a thread that has ended. */
    private static long processorTime(Thread thread) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
    }
}
