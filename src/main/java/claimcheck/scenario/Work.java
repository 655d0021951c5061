package claimcheck.scenario;

/**
 * Work for a processor that no compiler can remove or shorten: each step needs the result of the
 * one before, and the last result is used. Thread-safe; threads share nothing in it.
 *
 * <p>An empty loop is no such work: HotSpot deletes it, and what is measured is nothing.
 */
public final class Work {

    /** Where the results go; what it holds, no compiler can know. */
    private static volatile long sink = System.nanoTime();

    private Work() {}

    /** Does so many steps, each of some two nanoseconds. */
    public static void steps(long steps) {
        long state = sink;
        for (long step = 0; step < steps; step++) {
            state = state * 6364136223846793005L + step; // Knuth's multiplier, MMIX
        }
        if (state == 42) { // as good as never, so that threads do not meet at the sink
            sink = state;
        }
    }
}
