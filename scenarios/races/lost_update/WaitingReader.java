package races.lost_update;

import claimcheck.scenario.Variant;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * A program of its own: one thread asks for the count until it sees what another has added, and if
 * it does not see that, nothing ends it but the end of its JVM.
 */
final class WaitingReader {

    /** What it says when the reader is done. */
    static final String SEEN = "the reader has seen the increment";

    /** What it says when the reader has asked for the count some hundred million times since. */
    static final String UNSEEN = "the reader has not seen the increment";

    /** So much of its own processor time that the loop was compiled long before. */
    private static final Duration WARM_UP = Duration.ofMillis(100);

    private static final Duration DEAF = Duration.ofMillis(200);

    private WaitingReader() {}

    /** Takes no arguments; the counter is the variant of this run. */
    public static void main(String[] arguments) throws InterruptedException {
        Counter counter = Variant.of(Counter.class).fresh();
        var reader = new Thread(() -> awaitTheFirst(counter), "reader");
        reader.start();
        spend(WARM_UP, reader);
        counter.increment();
        spend(DEAF, reader);
        System.out.println(reader.isAlive() ? UNSEEN : SEEN);
    }

    private static void awaitTheFirst(Counter counter) {
        while (counter.value() == 0) {
            // Nothing here may order memory: a print or a sleep would hide what is to be seen.
        }
    }

    /** Waits until the thread has run for so long, or has ended; its own time, not the clock's. */
    private static void spend(Duration time, Thread thread) throws InterruptedException {
        long before = processorTime(thread);
        while (thread.isAlive() && processorTime(thread) - before < time.toNanos()) {
            thread.join(5);
        }
    }

    private static long processorTime(Thread thread) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
    }
}
