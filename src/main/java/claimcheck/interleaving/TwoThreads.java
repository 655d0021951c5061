package claimcheck.interleaving;

/**
 * A program whose interleavings are explored: two threads on one fresh state.
 *
 * <p>An implementation is public, has a public constructor without parameters, and keeps all that
 * the threads share in the state.
 *
 * @param <S> what the threads share
 */
public interface TwoThreads<S> {

    /** The state at the start of a run; not explored. */
    S fresh();

    /** What one thread does. */
    void first(S state) throws Exception;

    /** What the other does. */
    void second(S state) throws Exception;

    /**
     * Looks at the state when both are through.
     *
     * @throws AssertionError if it is not as it should be
     */
    void afterwards(S state);

    /**
     * What {@link #afterwards} asserts with: the explorer sees every step of the program, and takes
     * those of an assertion library for a part of it.
     *
     * @param what names the value in the failure, as in "the balance"
     * @throws AssertionError if the two are not the same
     */
    static void require(String what, int expected, int seen) {
        if (expected != seen) {
            throw new AssertionError(what + ": expected " + expected + ", but saw " + seen);
        }
    }
}
