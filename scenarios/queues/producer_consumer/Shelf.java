package queues.producer_consumer;

/**
 * A shelf for a fixed number of items. It protects nothing by itself: whoever looks at it or
 * changes it has to keep others out meanwhile.
 */
public interface Shelf {

    /** How many items it has room for; at least one, and always the same. */
    int capacity();

    /** How many items are on it. */
    int size();

    /**
     * Adds one at the end.
     *
     * @throws IllegalStateException if it is full
     */
    void add(String item);

    /**
     * Removes the one at the front.
     *
     * @throws IllegalStateException if it is empty
     */
    String remove();
}
