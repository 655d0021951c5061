package races.lost_update;

/** A count that several threads add to. */
interface Counter {

    /** Adds one. */
    void increment();

    /** The count. */
    int value();
}
