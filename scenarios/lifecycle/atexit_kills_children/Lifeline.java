package lifecycle.atexit_kills_children;

import java.util.Optional;

/**
 * What ties a child process to its parent: the child's standard input. The parent holds the other
 * end, and gives its orders there, one in a line. Whatever way the parent ends, the system closes
 * its end of the line.
 *
 * <p>An implementation has a public constructor that takes the input, a {@link java.io.InputStream}
 * in UTF-8, and what is to be done when the parent has gone, a {@link Runnable}. The constructor
 * waits for nothing.
 *
 * <p>The parent has gone if the input ends or fails, or if the parent says {@link #GOODBYE}, which
 * it does only if it comes to that. Then the {@code Runnable} is run, once: whether somebody asks
 * for an order or not, however many orders are still waiting, and whatever the child's work keeps
 * busy, all threads of the common pool included. Whoever asks hears of the end however long the
 * {@code Runnable} takes.
 *
 * <p>While the input is silent no processor is kept busy. A child whose work is done can end though
 * its parent goes on: the lifeline does not keep it.
 */
public interface Lifeline {

    /** What a parent says last, in a line of its own, if it has the time. It is no order. */
    String GOODBYE = "goodbye";

    /**
     * The next order, whatever it says, without the end of its line, which is {@code \n} alone;
     * waits until there is one. Any number of threads can call this at the same time, and each
     * order is for one of them. An order whose line does not end is none, for it may have been cut
     * off.
     *
     * @return empty for all who ask when the parent has gone; the orders that are still waiting
     *     then may be given first, or never
     * @throws InterruptedException if the caller is interrupted while it waits; no order is lost by
     *     that
     */
    Optional<String> next() throws InterruptedException;
}
