package subprocess.one_silent_second;

import java.util.function.Consumer;

/**
 * Prints what a program says on both of its streams.
 *
 * <p>An implementation has a public constructor that takes a {@code BlockingQueue<Object>}. It is
 * empty and belongs to the implementation, which may put into it what it likes.
 */
public interface Transcript {

    /** The name of the standard output. */
    String OUT = "out";

    /** The name of the standard error. */
    String ERR = "err";

    /**
     * Reads the program's standard output and its standard error, both UTF-8, and prints every line
     * of both, whatever it says, as soon as it is there, those of one stream in their order. A line
     * is ended by a line feed, or by the end of its stream; no carriage returns are written. This
     * call alone prints, one line at a time, and keeps no processor busy meanwhile.
     *
     * <p>Returns when both streams have ended, and neither earlier nor later, whenever the program
     * ends: another process may have the same streams. A stream that cannot be read any more has
     * ended; half a line before that may be printed or not. No thread is left running then, but for
     * one that is about to end, though the program may be. Once it has returned it can be called
     * again for another program; after a call that was interrupted it need not.
     *
     * @param printed gets the name of the stream and the line without its end; it does not fail
     * @throws InterruptedException if interrupted before that, while it waits or while a line is
     *     printed; the program is destroyed, and its streams with it
     */
    void print(Process program, Consumer<Printed> printed) throws InterruptedException;

    /**
     * A line that is printed.
     *
     * @param stream {@link #OUT} or {@link #ERR}
     * @param line without its end
     */
    record Printed(String stream, String line) {}
}
