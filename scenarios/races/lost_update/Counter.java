package races.lost_update;

/**
 * A count that begins at nought. One counter is used by many threads at the same time, and knows
 * nothing of any other counter.
 */
public interface Counter {

    /** Adds one. None is lost, whatever other threads do meanwhile. */
    void increment();

    /** The count; a thread that asks again and again sees in the end what others have added. */
    int value();
}
