package races.lost_update;

/**
 * A count that begins at nought. One counter is used by many threads at the same time, and knows
 * nothing of any other counter.
 *
 * <p>An implementation has a public constructor without parameters, and no thread of its own.
 */
public interface Counter {

    /** Adds one. None is lost, whatever other threads do meanwhile, and also if interrupted. */
    void increment();

    /** The count; a thread that asks again and again sees in the end what others have added. */
    int value();
}
