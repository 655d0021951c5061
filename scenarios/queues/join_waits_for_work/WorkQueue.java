package queues.join_waits_for_work;

/**
 * A queue on whose work one can wait: an item is unfinished from before anybody can take it until
 * somebody marks it as done. Used by many threads at the same time. Who is interrupted before or
 * during the call, and need not wait, may be told so or go on; no item is lost by that.
 *
 * <p>An implementation has a public constructor that takes the {@code BlockingQueue<String>} in
 * which the items wait. That is empty, has no bound, and is used by nobody else.
 */
public interface WorkQueue {

    /** Leaves an item in the queue that was given, however many are there, and does not wait. */
    void put(String item);

    /**
     * Removes an item; waits until there is one. It can be called again before the item is marked.
     *
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    String take() throws InterruptedException;

    /**
     * Marks one item as done. Any thread may, whoever has taken the item, and whether it was taken
     * or not.
     *
     * @throws IllegalStateException if all that were put are marked; then nothing is changed
     */
    void done();

    /**
     * Waits until no item is unfinished; does not wait if none is. Several threads can wait here at
     * the same time. If another item is put before one of them goes on, it may wait for that, too.
     *
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    void join() throws InterruptedException;
}
