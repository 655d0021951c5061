package pixels.leaked_index;

import java.util.function.IntConsumer;

/**
 * Draws pictures with threads, each of which draws a share. Several pictures may be drawn at the
 * same time, each with threads of its own.
 *
 * <p>An implementation has a public constructor that takes a {@code ThreadFactory}, and makes all
 * of its threads with that.
 */
public interface Workshop {

    /**
     * Draws the shares from 0 on, each once and in a new thread of its own, so that all can be
     * drawn at the same time. A thread that is started may begin at any time, also long after. No
     * other is started later because of that, and when it begins it waits for nobody before it
     * draws its share.
     *
     * <p>Returns when all shares are drawn, and until then waits without keeping a processor busy.
     * The threads end, too, by then or soon after.
     *
     * @param shares how many there are, at least one
     * @param drawing draws the share of a number; takes its time, and does not fail
     * @throws InterruptedException if interrupted while it waits; then it waits no longer, and it
     *     is open what becomes of the shares that are not drawn. The threads end as soon as they
     *     have nothing to draw
     */
    void draw(int shares, IntConsumer drawing) throws InterruptedException;
}
