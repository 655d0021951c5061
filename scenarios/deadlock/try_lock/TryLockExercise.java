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
    private static final int VERY_MANY = 100_000;
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

    /** Some end before others begin, so that whoever goes by a number meets the same one again. */
    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "calls_that_keep_step_get_through_because_they_do_not_stay_away_equally_long")
    void of_many_calls_in_opposite_order_no_two_always_stay_away_equally_long(Workers workers)
            throws Exception {
        var calls = new MeetingCalls();
        BothLocks both = variant.fresh(calls);
        MeetingCalls.Group early = calls.fromX(both, workers);
        MeetingCalls.Group opposite = calls.fromY(both, workers);
        early.endAll();
        MeetingCalls.Group late = calls.fromX(both, workers);
        late.endAll();
        opposite.endAll();

        assertThat(opposite.pauses())
                .as("the pauses of calls, none of which should be those of an opposite call")
                .doesNotContainAnyElementsOf(early.pauses())
                .doesNotContainAnyElementsOf(late.pauses());
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
    @Shows(value = Behaviour.LIVENESS, after = "it_says_so_when_all_attempts_have_failed")
    void it_stays_away_by_one_call_of_its_own_pause_between_two_attempts_however_many(
            Workers workers) throws Exception {
        var refusals = new AtomicInteger();
        var taken =
                new WatchedLock() {
                    @Override
                    boolean isRefused() {
                        return true;
                    }

                    @Override
                    void refused() {
                        if (refusals.incrementAndGet() > VERY_MANY) {
                            throw new AssertionError(
                                    "it asks more often than the " + VERY_MANY + " times allowed");
                        }
                    }
                };
        var pauses = new AtomicInteger();
        BothLocks both =
                variant.fresh(
                        (Pause)
                                turns -> {
                                    int attempts = refusals.get();
                                    if (pauses.incrementAndGet() != attempts || turns < 0) {
                                        throw new AssertionError(
                                                "pause "
                                                        + pauses
                                                        + ", for "
                                                        + turns
                                                        + " turns, after attempt "
                                                        + attempts);
                                    }
                                });
        Pause ofAnother =
                turns -> {
                    throw new AssertionError("it stays away by the pause of another object");
                };
        BothLocks another = variant.fresh(ofAnother);

        assertThat(another.run(first, second, FEW, () -> {})).as("what it returns").isTrue();
        assertThat(both.run(first, taken, 0, () -> {})).as("what it returns").isFalse();
        assertThat(both.run(first, second, 0, () -> refusals.incrementAndGet()))
                .as("what it returns if no attempt is allowed")
                .isFalse();
        assertThat(refusals).as("attempts and work, though no attempt is allowed").hasValue(0);
        workers.start(
                        "caller",
                        () ->
                                assertThat(both.run(first, taken, VERY_MANY, () -> {}))
                                        .as("what it returns")
                                        .isFalse())
                .join();

        assertThat(refusals).as("how many attempts it has made").hasValue(VERY_MANY);
        assertThat(pauses).as("how often it has stayed away").hasValue(VERY_MANY - 1);
    }

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void both_locks_are_held_while_it_works_and_free_after_it_even_if_it_fails(Workers workers)
            throws Exception {
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

        var tries = new AtomicInteger();
        assertThatThrownBy(
                        () ->
                                both.run(
                                        first,
                                        second,
                                        FEW,
                                        () -> {
                                            tries.incrementAndGet();
                                            throw failure;
                                        }),
                        "a call whose work fails")
                .isSameAs(failure);
        assertThat(tries).as("how often it has done work that fails").hasValue(1);
        assertBothAreFree();

        var error = new AssertionError("the work failed");
        assertThatThrownBy(
                        () ->
                                both.run(
                                        first,
                                        second,
                                        FEW,
                                        () -> {
                                            throw error;
                                        }),
                        "a call whose work fails with an error")
                .isSameAs(error);
        assertBothAreFree();

        workers.start("interrupts itself", () -> assertDoneAlthoughInterrupted(both)).join();
        assertBothAreFree();
    }

    /** The interrupt comes when nothing is left to wait for. */
    private void assertDoneAlthoughInterrupted(BothLocks both) throws InterruptedException {
        assertThat(both.run(first, second, FEW, () -> Thread.currentThread().interrupt()))
                .as("what it returns if it is interrupted during the work")
                .isTrue();
        assertThat(Thread.currentThread().isInterrupted())
                .as("whether it is still interrupted then")
                .isTrue();
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

    /** Its first attempt fails, and while it stays away a stranger takes the first lock. */
    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "while_it_waits_for_its_first_lock_it_rests_and_can_be_interrupted")
    void it_does_so_in_a_later_attempt_as_well_and_that_counts_as_one(Workers workers)
            throws Exception {
        var worked = new CopyOnWriteArrayList<String>();
        Worker interrupted = startALaterAttempt("interrupted", worked, workers).caller();
        assertThat(interrupted).rests();
        interrupted.interrupt();
        assertThat(interrupted.failure()).isInstanceOf(InterruptedException.class);

        LaterAttempt patient = startALaterAttempt("patient", worked, workers);
        assertThat(patient.caller()).rests();
        patient.goOn().open();
        patient.caller().join();

        assertThat(worked).as("who has done its work").containsExactly("patient");
    }

    private record LaterAttempt(Worker caller, Gate goOn) {}

    private LaterAttempt startALaterAttempt(String name, List<String> worked, Workers workers)
            throws InterruptedException {
        var one = new ReentrantLock();
        var other = new ReentrantLock();
        var isHeld = new Gate("a stranger has the first lock");
        var goOn = new Gate("the stranger may give it back");
        Gate secondIsFree = hold(other, workers);
        BothLocks both =
                variant.fresh(
                        (Pause)
                                turns -> {
                                    startHolding(one, isHeld, goOn, workers);
                                    isHeld.pass();
                                    secondIsFree.open();
                                    Await.until("the second lock is free", () -> !other.isLocked());
                                });
        Worker caller =
                workers.start(
                        name,
                        () ->
                                assertThat(both.run(one, other, 2, () -> worked.add(name)))
                                        .as("what it returns")
                                        .isTrue());
        isHeld.pass();
        return new LaterAttempt(caller, goOn);
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "calls_that_take_the_locks_in_opposite_order_never_stop_each_other")
    void it_is_ended_by_an_interrupt_while_it_stays_away(Workers workers) throws Exception {
        Gate secondIsFree = hold(second, workers);
        BothLocks both =
                variant.fresh(
                        (Pause)
                                turns -> {
                                    secondIsFree.open();
                                    Await.until(
                                            "the second lock is free", () -> !second.isLocked());
                                    throw new InterruptedException("interrupted in the pause");
                                });
        var worked = new AtomicInteger();

        assertThatThrownBy(
                        () -> both.run(first, second, FEW, worked::incrementAndGet),
                        "a call that is interrupted in its pause")
                .isInstanceOf(InterruptedException.class);

        assertThat(worked).as("how often it has done the work").hasValue(0);
        assertThat(first.isLocked()).as("whether the first lock is still held").isFalse();
        assertEndedWhileItAsksForTheSecond(workers);
    }

    /** Who waits a moment there is interrupted then, who does not is so in the pause. */
    private void assertEndedWhileItAsksForTheSecond(Workers workers) throws Exception {
        var taken = new WatchedLock();
        hold(taken.real(), workers);
        Pause interruptible =
                turns -> {
                    if (Thread.interrupted()) {
                        throw new InterruptedException("interrupted in the pause");
                    }
                };
        BothLocks both = variant.fresh(interruptible);
        taken.beforeItIsAskedFor(() -> Thread.currentThread().interrupt());

        Worker caller = workers.start("caller", () -> both.run(first, taken, FEW, () -> {}));

        assertThat(caller.failure()).isInstanceOf(InterruptedException.class);
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
        startHolding(lock, isHeld, goOn, workers);
        isHeld.pass();
        return goOn;
    }

    private static void startHolding(ReentrantLock lock, Gate isHeld, Gate goOn, Workers workers) {
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
    }

    private void assertBothAreFree() {
        assertThat(first.isLocked()).as("whether the first lock is still held").isFalse();
        assertThat(second.isLocked()).as("whether the second lock is still held").isFalse();
    }
}
