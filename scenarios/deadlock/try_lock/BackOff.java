package deadlock.try_lock;

/** How long a thread stays away from two locks after it could not have both. */
@FunctionalInterface
interface BackOff {

    /** Waits before the next attempt. */
    void pause() throws InterruptedException;
}
