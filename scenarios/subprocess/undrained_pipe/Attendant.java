package subprocess.undrained_pipe;

import java.io.IOException;

/**
 * Attends to a program: gives it what it is to read, takes what it writes, and waits for its end.
 *
 * <p>An implementation has a public constructor without parameters. One attendant can attend to
 * several programs at the same time or one after the other, each for a caller of its own, and
 * leaves no thread behind.
 */
public interface Attendant {

    /**
     * Gives a program its whole input, which may be empty, and then the end of it, and takes all
     * that it writes to its output and to its errors. It returns when both of these have ended and
     * the program has, in whatever order that happens; other processes may still write when the
     * program has ended.
     *
     * <p>The program reads and writes when it likes, and how much it likes; a pipe holds only a
     * little. While the program is silent, or works on without its streams, no processor is kept
     * busy. The program need not read its input, and when it has ended nobody does: if that cannot
     * be written because nobody reads it any more, the rest is dropped, and this is no failure; the
     * program may go on for long.
     *
     * @param program has been started, with a pipe for each of its three streams, which nobody else
     *     uses
     * @param input what it can read, given in UTF-8
     * @return all that it wrote, which is UTF-8 as well, and its exit code
     * @throws IOException if the output or the errors cannot be read: the very same that was
     *     thrown, whatever has ended already, and without waiting for anything else. The program is
     *     then destroyed forcibly
     * @throws InterruptedException if interrupted at any moment before the end, or already before
     *     the call, whatever the program does or does not do, and though it may have ended; it is
     *     then destroyed forcibly
     */
    Transcript attend(Process program, String input) throws IOException, InterruptedException;
}
