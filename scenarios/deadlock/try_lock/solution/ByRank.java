package deadlock.try_lock.solution;

import deadlock.try_lock.BothLocks;
import deadlock.try_lock.Pause;
import java.util.BitSet;
import java.util.concurrent.locks.Lock;

/** Every call that is under way has a rank, and stays away as many turns as that is. */
public final class ByRank implements BothLocks {

    private final Pause pause;
    private final BitSet ranks = new BitSet();

    /** With this pause between the attempts. */
    public ByRank(Pause pause) {
        this.pause = pause;
    }

    @Override
    public boolean run(Lock first, Lock second, int attempts, Runnable work)
            throws InterruptedException {
        int rank = takeRank();
        try {
            for (int attempt = 1; attempt <= attempts; attempt++) {
                if (attempt > 1) {
                    pause.turns(rank);
                }
                if (runOnce(first, second, work)) {
                    return true;
                }
            }
            return false;
        } finally {
            giveBack(rank);
        }
    }

    private static boolean runOnce(Lock first, Lock second, Runnable work)
            throws InterruptedException {
        first.lockInterruptibly();
        try {
            if (!second.tryLock()) {
                return false;
            }
            try {
                work.run();
                return true;
            } finally {
                second.unlock();
            }
        } finally {
            first.unlock();
        }
    }

    /** The lowest that no other call has. */
    private synchronized int takeRank() {
        int rank = ranks.nextClearBit(0);
        ranks.set(rank);
        return rank;
    }

    private synchronized void giveBack(int rank) {
        ranks.clear(rank);
    }
}
