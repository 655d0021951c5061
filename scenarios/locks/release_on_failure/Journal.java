package locks.release_on_failure;

import java.io.IOException;

/**
 * A journal that many threads write to at the same time. It is made for one {@link JournalFile},
 * which its constructor takes.
 *
 * <p>A write that failed is the business of its caller alone: for all others it is as though it had
 * never been asked for. Journals of different files have nothing to do with each other.
 */
public interface Journal {

    /**
     * Hands the data to the file, once, even if it is the same as before. Only one thread at a time
     * is in the file, in whatever order; whoever has to wait leaves the processor alone.
     *
     * <p>A thread that is interrupted before its write begins, be it before the call, may give up,
     * or write all the same. Unless it gives up it is still interrupted when the call returns or
     * throws, also if the interrupt came during the write.
     *
     * @throws IOException the very one that the file threw; so is every other failure of it,
     *     checked or not
     * @throws InterruptedException if the thread was interrupted and gave up; then nothing is
     *     written, not later either
     */
    void write(String data) throws IOException, InterruptedException;
}
