package claimcheck.interleaving;

/**
 * A program whose interleavings are explored: two threads on one fresh state.
 *
 * <p>An implementation is public, has a public constructor without parameters, and keeps all that
 * the threads share in the state: the explorer publishes that to Lincheck, which otherwise takes it
 * for a thread's own (seen with 3.7 on JDK 25: a racy counter made and captured inside the explored
 * code passes).
 *
 * @param <S> what the threads share
 */
public interface TwoThreads<S> {

    /** The state at the start of a run. */
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
}
