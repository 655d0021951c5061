package threads.never_started;

/**
 * Counts with several threads, each of which counts a share of the numbers. Several counts may go
 * on at the same time, each with threads of its own.
 *
 * <p>An implementation has a public constructor that takes a {@code ThreadFactory}, and makes all
 * of its threads with that.
 */
public interface SharedCount {

    /**
     * Divides the numbers from 0 up to a limit into as many shares as there are threads: ranges
     * that follow each other, of which none is longer than another by more than one number. Each is
     * counted once and in a thread of its own, so that all can be counted at the same time.
     *
     * <p>Returns when all shares are counted, and until then waits without keeping a processor
     * busy. The threads then end. If the count of a share fails, the others are counted all the
     * same, and that one is not counted again; then the very same is thrown here, or that of one
     * share if several failed, and no uncaught exception is left for a thread to die of.
     *
     * @param limit the first number that is not counted; at least as many as there are threads, and
     *     at most {@link Long#MAX_VALUE}
     * @param threads how many, at least one
     * @param counter counts a share
     * @return how many were found in all shares together
     * @throws InterruptedException if interrupted while it waits. It then interrupts all threads
     *     that still count, and throws this when none counts any more, whatever came of them, and
     *     though it may be interrupted again meanwhile. If no share is still counted when it is
     *     interrupted, it may return instead
     */
    long count(long limit, int threads, Counter counter) throws InterruptedException;
}
