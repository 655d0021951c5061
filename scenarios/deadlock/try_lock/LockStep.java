package deadlock.try_lock;

import claimcheck.scenario.Bounds;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A schedule under which two threads make every step of every attempt at the same time: each takes
 * its first lock, then each tries its second, then each gives up.
 *
 * <p>A pause lasts a number of attempts. A thread that is through leaves the step to the other.
 */
final class LockStep implements TwoLocks.Seam {

    private final Phaser step = new Phaser(2);

    @Override
    public void holdsOne() throws InterruptedException {
        together();
    }

    @Override
    public void couldNotHaveBoth() throws InterruptedException {
        together();
    }

    /** Stays away for so many attempts of the other. */
    void pause(int attempts) throws InterruptedException {
        for (int i = 0; i < attempts; i++) {
            holdsOne();
            couldNotHaveBoth();
        }
    }

    /** Takes part no longer. */
    void leave() {
        step.arriveAndDeregister();
    }

    private void together() throws InterruptedException {
        try {
            step.awaitAdvanceInterruptibly(
                    step.arrive(), Bounds.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("the other thread did not keep step", e);
        }
    }
}
