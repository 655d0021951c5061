package lifecycle.last_normal_thread;

/**
 * A diary that is written while its program does other things.
 *
 * <p>A program may forget to close it. When all other normal threads have ended, what was added is
 * still written, and then the program ends by itself: a diary that has nothing to write keeps no
 * program from its end, but for some seconds at most. For that it is all the same who has made it
 * or added to it, a normal thread or a daemon. (Nothing is promised for a program that is ended by
 * {@link System#exit} or by force.)
 *
 * <p>An implementation has a public constructor that takes the {@link Pen}. While there is nothing
 * to write it keeps no processor busy.
 */
public interface Diary {

    /**
     * Leaves an entry to be written, whatever it says, and does not wait for the pen, however many
     * others are still to be written. Any number of threads call this at the same time. The entries
     * are written one after the other, in the order in which they were added.
     *
     * @throws IllegalStateException after a {@link #close}; then nothing is written
     */
    void add(String entry);

    /**
     * Waits until all that was added before is written, and for nothing that is added later. Nobody
     * calls this during or after a {@link #close}.
     *
     * @throws InterruptedException if the caller is interrupted while it waits; all is written all
     *     the same
     */
    void flush() throws InterruptedException;

    /**
     * Ends the diary. It returns when all that was added is written, and no normal thread that
     * wrote for it goes on, or waits for more; so diaries cannot share one that stays. It can be
     * called again, and by several threads.
     *
     * @throws InterruptedException if the caller is interrupted while it waits, or was before and
     *     would have to wait; the diary is closed and all is written all the same
     */
    void close() throws InterruptedException;
}
