package queues.producer_consumer;

/**
 * Where producers leave items for consumers. It keeps them on a {@link Shelf}; any number of
 * threads use it at the same time. Whoever waits leaves the processor alone, also who finds another
 * at the shelf. Two buffers have nothing to do with each other.
 *
 * <p>An implementation has a public constructor that takes the {@link Shelf}, which is empty and
 * used by nobody else.
 */
public interface BoundedBuffer {

    /**
     * Adds an item to the shelf; waits as long as that is full, and not longer.
     *
     * @throws InterruptedException if the thread is interrupted while it waits, or before and would
     *     have to wait; then all is as if it had not called. Who need not wait may be told so, too,
     *     or go on
     */
    void put(String item) throws InterruptedException;

    /**
     * Removes an item from the shelf; waits as long as that is empty, and not longer.
     *
     * @throws InterruptedException if the thread is interrupted while it waits, or before and would
     *     have to wait; then all is as if it had not called. Who need not wait may be told so, too,
     *     or go on
     */
    String take() throws InterruptedException;
}
