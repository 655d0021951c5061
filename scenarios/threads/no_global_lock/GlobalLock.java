package threads.no_global_lock;

import claimcheck.scenario.Work;
import java.util.concurrent.locks.ReentrantLock;

/** One lock for all threads, as the document's interpreter has it. */
final class GlobalLock {

    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final int SLICES = 100;

    private GlobalLock() {}

    /** Works slice by slice, and lets others in between. */
    static void aroundEachSlice(long steps) {
        for (int slice = 0; slice < SLICES; slice++) {
            allTheTime(steps / SLICES);
        }
    }

    /** Works, and lets nobody in before the end. */
    static void allTheTime(long steps) {
        LOCK.lock();
        try {
            Work.steps(steps);
        } finally {
            LOCK.unlock();
        }
    }
}
