package deadlock.try_lock;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Body;
import claimcheck.scenario.Bounds;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.LockCycle;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

/**
 * Threads that take two locks in opposite order do not deadlock if they give up the first lock when
 * they cannot have the second.
 */
@ClaimScenario
@ShowTimeline
class TryLockScenario {

    private static final int BOUND = 1_000;
    private static final int NEVER = 0;

    /** At which attempt each thread had both locks. */
    private record Attempts(int first, int second) {}

    private final ReentrantLock x = new ReentrantLock();
    private final ReentrantLock y = new ReentrantLock();

    @Test
    void threads_that_wait_for_their_second_lock_are_stuck(Workers workers, Evidence evidence) {
        var bothHoldOne = new Rendezvous(2);

        Worker f1 = workers.start("f1", holdingOne(x, y, bothHoldOne));
        Worker f2 = workers.start("f2", holdingOne(y, x, bothHoldOne));

        LockCycle cycle = LockCycle.await();
        assertThat(cycle).consistsOf(f1, f2);
        evidence.waitForGraph(cycle);
    }

    @Test
    void a_thread_that_waits_only_for_a_while_lets_the_other_through(
            Workers workers, Evidence evidence) throws InterruptedException {
        // Fair, so that the thread that gives up does not overtake the one that waits.
        var x = new ReentrantLock(true);
        var y = new ReentrantLock(true);
        var bothHoldOne = new Rendezvous(2);
        var gaveUp = new AtomicInteger();

        workers.start("f1", holdingOne(x, y, bothHoldOne));
        workers.start(
                "f2",
                () -> {
                    y.lockInterruptibly();
                    bothHoldOne.meet();
                    while (!x.tryLock(Bounds.glance().toMillis(), TimeUnit.MILLISECONDS)) {
                        gaveUp.incrementAndGet();
                        y.unlock();
                        y.lockInterruptibly();
                    }
                    x.unlock();
                    y.unlock();
                });

        workers.joinAll();
        assertThat(gaveUp).hasPositiveValue();
        evidence.saw("both were through; how often f2 gave its lock back before: %d", gaveUp.get());
    }

    @Test
    void equal_pauses_in_lock_step_are_a_livelock_that_a_bound_ends(
            Workers workers, Evidence evidence) throws InterruptedException {
        Attempts attempts = inLockStep(workers, () -> 1, () -> 1);

        assertThat(attempts).isEqualTo(new Attempts(NEVER, NEVER));
        assertThat(x.isLocked() || y.isLocked()).as("a lock is still held").isFalse();
        evidence.saw(
                "with equal pauses both threads made %,d attempts, and neither ever had both locks",
                BOUND);
    }

    @Test
    void unequal_pauses_end_the_lock_step(Workers workers, Evidence evidence)
            throws InterruptedException {
        Attempts attempts = inLockStep(workers, () -> 0, () -> 1);

        assertThat(attempts).isEqualTo(new Attempts(2, 2));
        evidence.saw("f1 did not pause and f2 did: both were through at the second attempt");
    }

    @Test
    void random_pauses_end_the_lock_step(Workers workers, Evidence evidence)
            throws InterruptedException {
        IntSupplier upToThree = () -> ThreadLocalRandom.current().nextInt(4);

        Attempts attempts = inLockStep(workers, upToThree, upToThree);

        assertThat(attempts.first()).isBetween(2, BOUND);
        assertThat(attempts.second()).isBetween(2, BOUND);
        evidence.saw(
                "with random pauses f1 was through at attempt %d, f2 at attempt %d",
                attempts.first(), attempts.second());
    }

    private static Body holdingOne(Lock first, Lock second, Rendezvous bothHoldOne) {
        return () -> {
            first.lockInterruptibly();
            try {
                bothHoldOne.meet();
                second.lockInterruptibly();
                second.unlock();
            } finally {
                first.unlock();
            }
        };
    }

    /** The first attempts always collide: in lock step both threads hold one lock. */
    private Attempts inLockStep(Workers workers, IntSupplier firstPause, IntSupplier secondPause)
            throws InterruptedException {
        var step = new LockStep();
        var first = new AtomicInteger();
        var second = new AtomicInteger();
        workers.start("f1", contender(new TwoLocks(x, y, step), step, firstPause, first));
        workers.start("f2", contender(new TwoLocks(y, x, step), step, secondPause, second));
        workers.joinAll();
        return new Attempts(first.get(), second.get());
    }

    private static Body contender(
            TwoLocks locks, LockStep step, IntSupplier pause, AtomicInteger attempts) {
        return () -> {
            try {
                attempts.set(
                        locks.runWithBoth(BOUND, () -> step.pause(pause.getAsInt()), () -> {}));
            } finally {
                step.leave();
            }
        };
    }
}
