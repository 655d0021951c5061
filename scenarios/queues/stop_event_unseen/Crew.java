package queues.stop_event_unseen;

/**
 * Workers that handle items: each takes one, handles it, and takes the next or waits for it.
 *
 * <p>An implementation has a public constructor that takes how many workers there are, an {@code
 * int} of at least one, and what handles an item, a {@code Consumer<String>}. That can be called by
 * all workers at the same time and may take long. It throws nothing, leaves its thread not
 * interrupted, and does not call {@link #stop}.
 */
public interface Crew {

    /**
     * Leaves an item for the workers, whatever its text is and however many there are, and does not
     * wait until it is handled. Nobody calls this during or after a {@link #stop}.
     */
    void put(String item);

    /**
     * Ends the workers. It returns when all that was put is handled and every worker has left its
     * work; then its threads may still be on the way to their end, and a thread that was borrowed
     * from the JDK goes back to where it came from. The work on an item is not interrupted. It can
     * be called again, and by several threads.
     *
     * @throws InterruptedException if the caller is interrupted while it waits, or was before and
     *     would have to wait; the workers end all the same, when all is handled
     */
    void stop() throws InterruptedException;
}
