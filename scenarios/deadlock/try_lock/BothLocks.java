package deadlock.try_lock;

import java.util.concurrent.locks.Lock;

/**
 * Does work that needs two locks, of which there is no order: other threads take the same two the
 * other way round, some of them by this and some without it. One is used by many threads at the
 * same time. It is made for a {@link Pause}, which its constructor takes.
 *
 * <p>No call keeps a lock while it waits for another one for more than a moment, so none is part of
 * a deadlock. Calls that have no lock in common do not wait for each other.
 */
public interface BothLocks {

    /**
     * Does the work once, while this thread holds both locks. It holds neither afterwards, however
     * the work ended.
     *
     * <p>An attempt begins with the first lock: for that it waits, as long as it takes, and leaves
     * the processor alone. The attempt fails if the second lock is not free then, or a moment
     * later. Between two attempts it holds neither lock, and stays away by one call of the pause
     * and by nothing else. Calls that make each of their steps at the same time do not fail for
     * ever: of any two that take the locks in opposite order, one stays away longer than the other
     * sooner or later, however many calls there are, and also if some begin when others have ended.
     *
     * @param attempts how many are made at most; if that is 0 the work is not done
     * @param work is done once at most, also if it fails; what it throws reaches the caller
     * @return whether the work was done; otherwise all attempts have failed
     * @throws InterruptedException if the thread is interrupted while it waits or stays away; then
     *     the work was not done, and it holds neither lock. An interrupt during the work is left to
     *     the caller
     */
    boolean run(Lock first, Lock second, int attempts, Runnable work) throws InterruptedException;
}
