package threads.never_started;

/** Counts, in a range of numbers, those that it looks for. */
@FunctionalInterface
public interface Counter {

    /**
     * Counts in one range, which takes its time. It can be called by several threads at the same
     * time. It throws nothing checked, and may end sooner if its thread is interrupted.
     *
     * @param from the first number of the range
     * @param to the first number behind it
     * @return how many it found
     */
    long count(long from, long to);
}
