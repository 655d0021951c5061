package processes.no_deadlocks;

import java.io.IOException;
import java.util.Iterator;
import java.util.function.Consumer;

/**
 * A conversation with a child over two pipes, one for each direction. A request is a line, and so
 * is a reply, both in UTF-8, whatever they say. A line feed ends a line and nothing else does;
 * neither side writes carriage returns.
 *
 * <p>An implementation has a public constructor without parameters. It can hold several
 * conversations at the same time or one after the other, each for a caller of its own, and leaves
 * no thread behind.
 */
public interface Conversation {

    /**
     * Sends requests to a child, and passes on its replies, until the replies have ended and the
     * child has, in whatever order that happens.
     *
     * <p>Each request is on its way before the next is asked for, and after the last one the
     * child's input is closed; there may be none at all. Each reply is passed on as soon as its
     * line has ended, in the order in which they come and never two at the same time; the end of
     * the last line may be missing. Neither direction waits for the other: a child reads and writes
     * when it likes, it may have several replies to a request, or none, and a pipe holds only a
     * little. If a child reads no more, the remaining requests are dropped, and this is no failure.
     * Nobody waits for another request once the conversation is at its end. While there is nothing
     * to do no processor is kept busy.
     *
     * @param child has been started, with pipes for its input and its output, which nobody else
     *     uses; its errors go elsewhere
     * @param requests without the ends of their lines. It may wait for the next one, in {@code
     *     hasNext} or in {@code next}; an interrupt ends such a wait with some exception. One
     *     thread at a time uses it, which need not be the caller's
     * @param replies gets them without the ends of their lines, on any thread
     * @return the child's exit code; a child that has ended may be destroyed all the same
     * @throws IOException if the output cannot be read: the very same that was thrown. So is
     *     whatever the requests or the replies throw before the end. None of these waits for
     *     anything else, neither for the next request nor for a reply to be done with, and the
     *     child is destroyed forcibly
     * @throws InterruptedException if interrupted at any moment before the end, or already before
     *     the call, whoever waits for whom; the child is destroyed forcibly
     */
    int hold(Process child, Iterator<String> requests, Consumer<String> replies)
            throws IOException, InterruptedException;
}
