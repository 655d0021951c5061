package processes.resource_owner;

import java.util.concurrent.CompletableFuture;

/**
 * The one to whom a book belongs. Whoever wants something entered sends it, and the bookkeeper
 * makes the entries, never two at the same time.
 *
 * <p>An implementation has a public constructor that takes the {@link Book}. While it has nothing
 * to enter it keeps no processor busy. Two bookkeepers have nothing to do with each other.
 */
public interface Bookkeeper {

    /**
     * Leaves an entry to be made, whatever it says, and does not wait until it is, however many
     * others are still to be made, nor for what others have attached to their answers. Any number
     * of threads call this at the same time; what one of them has sent is entered in the order in
     * which it sent it. An interrupt changes nothing of that.
     *
     * <p>An entry that was begun is made to its end before the next begins, and before {@link
     * #close} returns, even if its sender gives up what this returned, as with {@code cancel}. One
     * that was not begun by then may be made or left out.
     *
     * @return comes to what the book says of this entry; if the book throws, to what it throws,
     *     which {@code get} tells as a cause, and the entries of others are made all the same
     * @throws IllegalStateException from the moment on when {@link #close} was called, even if that
     *     call waits or was interrupted; then nothing is entered. Who sends at that very moment
     *     gets one of the two: this, or an entry that is made
     */
    CompletableFuture<Integer> send(String entry);

    /**
     * Ends the bookkeeper. It returns when all that was sent before is entered and answered, and
     * none of its threads is left running. It can be called again, and waits for the same then.
     *
     * @throws InterruptedException if the caller is interrupted while it waits, or was before and
     *     would have to wait; what was sent before is entered all the same. If nothing is left to
     *     be entered, one that was interrupted before may be told so or not
     */
    void close() throws InterruptedException;
}
