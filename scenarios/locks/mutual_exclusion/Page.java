package locks.mutual_exclusion;

/**
 * A page of records, each a line {@code name=value}. It takes a record in two steps, and protects
 * nothing by itself: two steps at the same time spoil it. It equals itself alone, and many may have
 * one hash code.
 */
public interface Page {

    /** Begins a record. */
    void writeName(String name);

    /** Ends the record that was begun. */
    void writeValue(String value);

    /**
     * What is written on it so far. Many threads may read it, but not while it is written on, even
     * if they read it again afterwards.
     */
    String text();
}
