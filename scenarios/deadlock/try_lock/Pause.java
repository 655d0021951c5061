package deadlock.try_lock;

/** Keeps a thread away. */
@FunctionalInterface
public interface Pause {

    /**
     * Stays away for so many turns; a turn is about as long as an attempt.
     *
     * @param count not negative; 0 turns are none
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    void turns(int count) throws InterruptedException;
}
