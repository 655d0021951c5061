package lifecycle.stop_by_event;

/** One round of a watchman, which may take long, and may wait for what never comes. */
public interface Round {

    /**
     * Goes once round. It throws nothing else.
     *
     * @throws InterruptedException if the thread is interrupted while the round waits; not every
     *     round waits, and some catch it themselves
     */
    void go() throws InterruptedException;
}
