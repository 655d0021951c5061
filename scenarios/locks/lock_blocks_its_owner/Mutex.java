package locks.lock_blocks_its_owner;

/**
 * A mutex with an owner: the thread that has taken it, until that has given it back as often. Each
 * mutex is one for itself. Many threads use it at the same time.
 */
public interface Mutex {

    /**
     * Takes it. The owner takes it again at once, be it many thousands of times; every other thread
     * waits until it is free, and leaves the processor alone meanwhile. All that wait get it in the
     * end, in whatever order; one that comes later may be before them.
     *
     * @throws InterruptedException if the thread is interrupted before or while it waits; then it
     *     has not taken it, and for all others nothing has changed. An interrupted thread that need
     *     not wait may take it or be told so; if it is the owner it still is that
     */
    void lock() throws InterruptedException;

    /**
     * Gives it back once. It is free when this was done as often as {@link #lock}.
     *
     * @throws IllegalMonitorStateException if the thread is not its owner; then nothing has changed
     */
    void unlock();
}
