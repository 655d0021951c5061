package deadlock.try_lock;

/** Keeps a thread away. */
@FunctionalInterface
public interface Pause {

    /** The longest pause that a call may ask for, in turns. */
    int MOST_TURNS = 1_000;

    /**
     * Stays away for so many turns; a turn is about as long as an attempt.
     *
     * @param count not negative, and at most {@link #MOST_TURNS}; 0 turns are none
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    void turns(int count) throws InterruptedException;
}
