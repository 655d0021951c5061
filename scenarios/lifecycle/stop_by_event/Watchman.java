package lifecycle.stop_by_event;

/**
 * A watchman, who goes one round after the other until he is told to stop.
 *
 * <p>An implementation has a public constructor that takes the {@link Round}. No round is begun
 * before the one before it is over, and a round that waits keeps no processor busy.
 *
 * <p>Whoever interrupts him tells him to stop, too: after a round that ends with an {@link
 * InterruptedException}, or leaves its thread interrupted, he begins no other.
 */
public interface Watchman {

    /**
     * Sends him on his rounds, and does not wait for any of them. This is called once. After a
     * {@link #stop} it does nothing.
     */
    void start();

    /**
     * Ends his rounds. The one that is under way, or just about to begin, is interrupted, and only
     * once, however often this is called, for it may have to put things in order; and it is waited
     * for, however long that takes. No other is begun, whatever the last one made of the interrupt.
     *
     * <p>Any number of threads can call this, also at the same time, also when he was not started
     * or has ended, but not from within a round. For each of them it returns when the last round is
     * over and none of his threads goes on.
     *
     * @throws InterruptedException if the caller is interrupted while it waits; the rounds end all
     *     the same
     */
    void stop() throws InterruptedException;
}
