package threads.responsive_caller;

import java.util.concurrent.Callable;

/**
 * Does the long tasks of a user interface, so that its event loop is free for other events.
 *
 * <p>An implementation has a public constructor that takes the loop, an {@code Executor}: what it
 * is given it handles as an event, one after the other on its own thread, and it takes events from
 * any thread without delay. The constructor and the methods are called by handlers of events only,
 * so on that thread, and none of them waits for a task, not even for a while. Nothing here keeps a
 * processor busy without a task, neither the loop with events nor a thread of the office. One
 * office has nothing to do with another.
 */
public interface BackOffice extends AutoCloseable {

    /**
     * Leaves a task to be done. The tasks are done by the office, not by the loop: one at a time,
     * in the order in which they were left, however many wait, and each in a thread that is not
     * interrupted.
     *
     * <p>As soon as the task is done its result is shown, by an event of the loop. If it fails,
     * that is shown instead: the very same that it threw, of whatever kind.
     *
     * @param task may take long, and throw anything; its result is never null. It may end sooner if
     *     it is interrupted
     * @param screen where it is shown
     * @throws IllegalStateException after a {@link #close}
     */
    void click(Callable<String> task, Screen screen);

    /**
     * Gives up all that was left before. Of that nothing is shown any more, even if it is done by
     * now. The task that is being done is interrupted, once more or not if it was before; those
     * that wait are never begun. What is left afterwards is done as ever, as soon as the
     * interrupted task has ended.
     */
    void cancel();

    /**
     * The same, for good: as soon as the interrupted task has ended so have all threads of the
     * office. Another close does nothing, nor does a cancel.
     */
    @Override
    void close();
}
