package deadlock.try_lock;

import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.scenario.Await;
import claimcheck.scenario.Behaviour;
import claimcheck.scenario.Body;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** Two locks without an order: who cannot have both gives up the one, and not at the same pace. */
@ClaimExercise
class TryLockExercise {

    private static final int MANY = 200;
    private static final int FEW = 3;
    private static final Pause NONE = turns -> {};

    private final Variant<BothLocks> variant = Variant.of(BothLocks.class);

    private final ReentrantLock first = new ReentrantLock();
    private final ReentrantLock second = new ReentrantLock();

    @Test
    @Shows(value = Behaviour.LIVENESS, points = 3)
    @ShowTimeline
    void calls_that_take_the_locks_in_opposite_order_never_stop_each_other(Workers workers)
            throws Exception {
        var step = new InStep();
        // Whatever they ask for: one comes back at once, the other a turn later.
        int atOnce = 0;
        int later = 1;
        Pause unequal =
                asked ->
                        step.stayAway(
                                Thread.currentThread().getName().equals("f1") ? atOnce : later);

        assertThat(inOppositeOrder(step, variant.fresh(unequal), workers))
                .as("who has done its work")
                .containsExactlyInAnyOrder("f1", "f2");
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "calls_that_take_the_locks_in_opposite_order_never_stop_each_other")
    void calls_that_keep_step_get_through_because_they_do_not_stay_away_equally_long(
            Workers workers) throws Exception {
        var step = new InStep();
        Pause asAsked = step::stayAway;

        assertThat(inOppositeOrder(step, variant.fresh(asAsked), workers))
                .as("who has done its work")
                .containsExactlyInAnyOrder("f1", "f2");
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "calls_that_take_the_locks_in_opposite_order_never_stop_each_other")
    @ShowTimeline
    void a_thread_with_an_order_of_its_own_never_gets_stuck_with_it(Workers workers)
            throws Exception {
        var x = new WatchedLock();
        var y = new WatchedLock();

        meetStranger(x, y, workers);
        meetStranger(y, x, workers);
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "calls_that_take_the_locks_in_opposite_order_never_stop_each_other")
    void it_says_so_when_all_attempts_have_failed(Workers workers) throws Exception {
        var refusals = new AtomicInteger();
        var taken =
                new WatchedLock() {
                    @Override
                    void refused() {
                        assertThat(refusals.incrementAndGet())
                                .as("how often it asks, though %d attempts are allowed", FEW)
                                .isLessThan(MANY);
                    }
                };
        var worked = new AtomicInteger();
        hold(taken.real(), workers);

        boolean isDone = variant.fresh(NONE).run(first, taken, FEW, worked::incrementAndGet);

        assertThat(isDone).as("what it returns").isFalse();
        assertThat(worked).as("how often it has done the work").hasValue(0);
        assertThat(refusals).as("how many attempts it has made").hasValue(FEW);
        assertThat(first.isLocked()).as("whether the first lock is still held").isFalse();
    }

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void both_locks_are_held_while_it_works_and_free_after_it_even_if_it_fails() throws Exception {
        var held = new CopyOnWriteArrayList<Boolean>();
        BothLocks both = variant.fresh(NONE);
        var failure = new IllegalStateException("the work failed");

        boolean isDone =
                both.run(
                        first,
                        second,
                        FEW,
                        () -> {
                            held.add(first.isHeldByCurrentThread());
                            held.add(second.isHeldByCurrentThread());
                        });
        assertThat(isDone).as("what it returns").isTrue();
        assertThat(held).as("which locks are held during the work").containsExactly(true, true);
        assertBothAreFree();

        assertThatThrownBy(
                        () ->
                                both.run(
                                        first,
                                        second,
                                        FEW,
                                        () -> {
                                            throw failure;
                                        }),
                        "a call whose work fails")
                .isSameAs(failure);
        assertBothAreFree();
    }

    @Test
    @Shows(Behaviour.OVERLAP)
    @ShowTimeline
    void calls_about_other_locks_work_at_the_same_time(Workers workers) throws Exception {
        var bothAreAtIt = new Rendezvous(2, "the moment when both are at work");
        BothLocks both = variant.fresh(NONE);
        Runnable work = unchecked(bothAreAtIt::meet);

        workers.start("these", () -> both.run(first, second, FEW, work));
        workers.start(
                "others", () -> both.run(new ReentrantLock(), new ReentrantLock(), FEW, work));
        workers.joinAll();
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    @ShowTimeline
    void while_it_waits_for_its_first_lock_it_rests_and_can_be_interrupted(Workers workers)
            throws Exception {
        BothLocks both = variant.fresh(NONE);
        var worked = new CopyOnWriteArrayList<String>();
        Gate goOn = hold(first, workers);
        Worker interrupted =
                workers.start(
                        "interrupted",
                        () -> both.run(first, second, FEW, () -> worked.add("interrupted")));
        Worker patient =
                workers.start(
                        "patient", () -> both.run(first, second, FEW, () -> worked.add("patient")));
        assertThat(interrupted).rests();
        assertThat(patient).rests();

        interrupted.interrupt();

        assertThat(interrupted.failure()).isInstanceOf(InterruptedException.class);
        goOn.open();
        patient.join();
        assertThat(worked).as("who has done its work").containsExactly("patient");
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "calls_that_take_the_locks_in_opposite_order_never_stop_each_other")
    void it_is_ended_by_an_interrupt_while_it_stays_away(Workers workers) throws Exception {
        hold(second, workers);
        BothLocks both =
                variant.fresh(
                        (Pause)
                                turns -> {
                                    throw new InterruptedException("interrupted in the pause");
                                });

        assertThatThrownBy(
                        () -> both.run(first, second, FEW, () -> {}),
                        "a call that is interrupted in its pause")
                .isInstanceOf(InterruptedException.class);

        assertThat(first.isLocked()).as("whether the first lock is still held").isFalse();
    }

    private static List<String> inOppositeOrder(InStep step, BothLocks both, Workers workers)
            throws InterruptedException {
        List<String> done = new CopyOnWriteArrayList<>();
        workers.start("f1", inStep(step, both, step.x(), step.y(), () -> done.add("f1")));
        workers.start("f2", inStep(step, both, step.y(), step.x(), () -> done.add("f2")));
        workers.joinAll();
        return done;
    }

    private static Body inStep(
            InStep step, BothLocks both, Lock first, Lock second, Runnable work) {
        return () -> {
            try {
                both.run(first, second, MANY, work);
            } finally {
                step.leave();
            }
        };
    }

    /** Another thread has the second lock, and asks for the first when the call asks for that. */
    private void meetStranger(WatchedLock first, WatchedLock second, Workers workers)
            throws InterruptedException {
        var hasSecond = new Gate("a stranger has the second lock");
        var isAsked = new Gate("the call asks for the second lock");
        var isThrough = new Gate("the stranger is through");
        Worker stranger =
                workers.start(
                        "stranger",
                        () -> {
                            second.real().lockInterruptibly();
                            try {
                                hasSecond.open();
                                isAsked.pass();
                                first.real().lockInterruptibly();
                                first.real().unlock();
                            } finally {
                                second.real().unlock();
                            }
                            isThrough.open();
                        });
        hasSecond.pass();
        second.beforeItIsAskedFor(
                () -> {
                    isAsked.open();
                    Await.until(
                            "the stranger asks for the first lock",
                            () ->
                                    first.real().hasQueuedThread(stranger.thread())
                                            || stranger.isDone());
                });
        Pause untilItIsThrough = turns -> isThrough.pass();

        boolean isDone = variant.fresh(untilItIsThrough).run(first, second, FEW, () -> {});

        assertThat(isDone).as("whether the work was done").isTrue();
        stranger.join();
    }

    /** Another thread holds it from now on until the gate is open. */
    private static Gate hold(ReentrantLock lock, Workers workers) throws InterruptedException {
        var isHeld = new Gate("a stranger holds the lock");
        var goOn = new Gate("the stranger may give it back");
        workers.start(
                "stranger",
                () -> {
                    lock.lockInterruptibly();
                    try {
                        isHeld.open();
                        goOn.pass();
                    } finally {
                        lock.unlock();
                    }
                });
        isHeld.pass();
        return goOn;
    }

    private void assertBothAreFree() {
        assertThat(first.isLocked()).as("whether the first lock is still held").isFalse();
        assertThat(second.isLocked()).as("whether the second lock is still held").isFalse();
    }
}
