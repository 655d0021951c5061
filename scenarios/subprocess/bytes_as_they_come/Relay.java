package subprocess.bytes_as_they_come;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Passes on what a program writes while it runs.
 *
 * <p>An implementation has a public constructor without parameters. It can be used again, for one
 * program after the other, and leaves no thread behind.
 */
public interface Relay {

    /**
     * Passes on all of the program's standard output, and returns when both that and the program
     * have ended, whichever does so first. Each byte is written and flushed before the next one has
     * to come; none is changed. While the program is silent, or works on without an output, no
     * processor is kept busy. The output can last longer than the program, for another process may
     * hold it.
     *
     * @param program has been started; its standard input and its errors are not touched
     * @param onward gets the bytes, and is flushed but not closed; throws nothing but an {@code
     *     IOException}
     * @return the program's exit code
     * @throws IOException if the output cannot be read, or nothing can be written or flushed any
     *     more; the very same that was thrown. The program is destroyed then, forcibly or not
     * @throws InterruptedException if interrupted while the output has ended and the program has
     *     not; the program goes on. A silence of the output cannot be interrupted: what comes after
     *     it is passed on all the same, and only then may the caller be told of the interrupt
     */
    int relay(Process program, OutputStream onward) throws IOException, InterruptedException;
}
