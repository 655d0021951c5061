package claimcheck.scenario;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Many things that are left for others to do, each of them just when the one before is done.
 *
 * <p>That is the moment when whoever does them looks for more, finds nothing, and is about to say
 * that it rests. If these are two steps, what comes in between is left to nobody.
 */
public final class Succession {

    /** Steps of some ten nanoseconds, because nobody knows how long the way to the moment is. */
    private static final int STAGGERS = 64;

    /**
     * So many of these steps are a little longer than it takes until another core sees a change.
     */
    private static final int LINGERING = 16;

    private final AtomicInteger done = new AtomicInteger();

    /** One of which nothing is done yet. */
    public Succession() {}

    /**
     * For whoever does one: counts it as done, and stays a moment, so that the next one can come
     * before this returns, or after.
     *
     * @return how many are done
     */
    public int done() {
        int number = done.incrementAndGet();
        spin(LINGERING);
        return number;
    }

    /**
     * Leaves so many, on this thread, and waits until they are done.
     *
     * @param leave leaves the one of a number, from 0 on
     * @throws AssertionError if one is not done within {@link Bounds#patience}, though nothing else
     *     is to be done
     */
    public void leave(int times, IntConsumer leave) {
        for (int number = 0; number < times; number++) {
            leave.accept(number);
            int before = number;
            Await.closely(
                    () ->
                            "of the things that were left one after the other, each when the one"
                                    + " before was done, only "
                                    + done
                                    + " are done: what came next was left to nobody",
                    () -> done.get() > before);
            spin(number % STAGGERS);
        }
    }

    private static void spin(int steps) {
        for (int step = 0; step < steps; step++) {
            Thread.onSpinWait();
        }
    }
}
