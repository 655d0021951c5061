package races.stop_flag;

/**
 * What one thread sets so that others stop. It is not set in the beginning, it is set for good,
 * maybe more than once, and it knows nothing of any other signal. Many threads use it at the same
 * time.
 *
 * <p>An implementation has a public constructor without parameters, and no thread of its own.
 */
public interface StopSignal extends StopFlag {

    /** Sets it, and lets all go who wait; it waits for nobody, interrupted or not. */
    @Override
    void set();

    /**
     * Whether it is set. A thread that asks for nothing else, again and again, is told in the end;
     * to ask changes nothing, and who is interrupted is told the same and stays interrupted.
     */
    @Override
    boolean isSet();

    /**
     * Waits until it is set, whatever else may wake the thread, without keeping a processor busy;
     * not at all if it is set already.
     *
     * @throws InterruptedException if interrupted while it waits, or before it has to, which sets
     *     nothing; it may do so, too, if it is set already
     */
    void await() throws InterruptedException;
}
