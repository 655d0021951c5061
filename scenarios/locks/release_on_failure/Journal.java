package locks.release_on_failure;

import java.io.IOException;

/**
 * A journal that many threads write to at the same time. It is made for one {@link JournalFile},
 * which its constructor takes.
 *
 * <p>A write that failed is the business of its caller alone: for all others it is as though it had
 * never been asked for.
 */
public interface Journal {

    /**
     * Hands the data to the file, once. Only one thread at a time is in the file; whoever has to
     * wait leaves the processor alone.
     *
     * <p>A thread that is interrupted while it waits may give up, or write all the same and be
     * still interrupted when the call returns.
     *
     * @throws IOException the very one that the file threw; so is every other failure of it
     * @throws InterruptedException if the thread was interrupted and gave up; then nothing was
     *     written
     */
    void write(String data) throws IOException, InterruptedException;
}
