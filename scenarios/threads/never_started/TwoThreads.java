package threads.never_started;

import java.util.List;

/** Shares work between two threads. */
interface TwoThreads {

    /**
     * Has each share done by a thread of its own, and returns when both are done.
     *
     * @return the two threads
     */
    List<Thread> work(Runnable firstShare, Runnable secondShare) throws InterruptedException;
}
