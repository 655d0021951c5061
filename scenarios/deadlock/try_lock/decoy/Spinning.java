package deadlock.try_lock.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.try_lock.BothLocks;
import deadlock.try_lock.Pause;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;

/** Asks for the first lock until it has it. */
@CaughtBy(
        value = "while_it_waits_for_its_first_lock_it_rests_and_can_be_interrupted",
        because = "While it waits it keeps a core busy, maybe the one that the owner needs.")
public final class Spinning implements BothLocks {

    private final Pause pause;

    /** With this pause between the attempts. */
    public Spinning(Pause pause) {
        this.pause = pause;
    }

    @Override
    public boolean run(Lock first, Lock second, int attempts, Runnable work)
            throws InterruptedException {
        for (int attempt = 1; attempt <= attempts; attempt++) {
            if (attempt > 1) {
                pause.turns(ThreadLocalRandom.current().nextInt(8));
            }
            if (runOnce(first, second, work)) {
                return true;
            }
        }
        return false;
    }

    private static boolean runOnce(Lock first, Lock second, Runnable work)
            throws InterruptedException {
        while (!first.tryLock()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Thread.onSpinWait();
        }
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
}
