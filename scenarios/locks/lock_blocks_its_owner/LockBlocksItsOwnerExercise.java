package locks.lock_blocks_its_owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.interleaving.Interleavings;
import claimcheck.scenario.Behaviour;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Idleness;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.TakesLong;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A mutex that its owner may take again, and nobody else. */
@ClaimExercise
class LockBlocksItsOwnerExercise {

    private static final int WAITING = 40;
    private static final int VERY_OFTEN = 70_000;
    private static final int ROUNDS = 20;

    private final Variant<Mutex> variant = Variant.of(Mutex.class);
    private final Mutex mutex = variant.fresh();

    @Test
    @Shows(value = Behaviour.LIVENESS, points = 3)
    void its_owner_takes_it_again_at_once(Workers workers) throws Exception {
        workers.start(
                        "owner",
                        () -> {
                            mutex.lock();
                            mutex.lock();
                            mutex.unlock();
                            mutex.lock();
                        })
                .join();
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = "its_owner_takes_it_again_at_once")
    @ShowTimeline
    void another_thread_rests_until_it_was_unlocked_as_often_as_locked(Workers workers)
            throws Exception {
        mutex.lock();
        mutex.unlock();
        mutex.lock();
        mutex.lock();
        mutex.unlock();
        Worker other = workers.start("other", this::pass);

        assertThat(other).rests();
        mutex.unlock();
        other.join();

        lock(VERY_OFTEN);
        unlock(VERY_OFTEN - 1);
        Worker later = workers.start("later", this::pass);
        assertThat(later).rests();
        mutex.unlock();
        later.join();
    }

    @Test
    @TakesLong
    @Shows(value = Behaviour.SAFETY, after = "its_owner_takes_it_again_at_once")
    void two_threads_are_never_in_it_together_and_none_waits_for_ever() {
        assertThat(Interleavings.explore(TwoOwners.class)).neverFails();
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "another_thread_rests_until_it_was_unlocked_as_often_as_locked")
    void all_that_wait_get_it_one_after_the_other(Workers workers) throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        List<Worker> waiting = new ArrayList<>();
        mutex.lock();
        for (int i = 1; i <= WAITING; i++) {
            waiting.add(
                    workers.start(
                            "waiting " + i,
                            () -> {
                                mutex.lock();
                                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                                inside.decrementAndGet();
                                mutex.unlock();
                            }));
            if (i == 1) {
                // One that is busy is found out before there are many of them.
                assertThat(waiting.get(0)).rests();
            }
        }
        assertAllRest(waiting);

        mutex.unlock();
        workers.joinAll();

        assertThat(most).as("how many were in it at once, at most").hasValue(1);
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "another_thread_rests_until_it_was_unlocked_as_often_as_locked")
    @ShowTimeline
    void an_interrupt_ends_a_wait_and_leaves_the_mutex_to_its_owner(Workers workers)
            throws Exception {
        mutex.lock();
        Worker interrupted = workers.start("interrupted", mutex::lock);
        assertThat(interrupted).rests();

        interrupted.interrupt();

        assertThat(interrupted.failure()).isInstanceOf(InterruptedException.class);
        Worker before =
                workers.start(
                        "interrupted before",
                        () -> {
                            Thread.currentThread().interrupt();
                            mutex.lock();
                        });
        assertThat(before.failure()).isInstanceOf(InterruptedException.class);
        assertOthersWaitFor(mutex, workers);

        workers.start("interrupted owner", () -> assertStaysOwnerThoughInterrupted(workers)).join();
    }

    private void assertStaysOwnerThoughInterrupted(Workers workers) throws InterruptedException {
        mutex.lock();
        Thread.currentThread().interrupt();
        boolean isTakenTwice = isTaken();
        clearInterrupt();
        Worker other = workers.start("other", this::pass);
        assertThat(other).rests();
        if (isTakenTwice) {
            mutex.unlock();
            assertThat(other).rests();
        }
        mutex.unlock();
        other.join();
    }

    // Whether it was still interrupted is left open.
    @SuppressWarnings("CheckReturnValue")
    private static void clearInterrupt() {
        Thread.interrupted();
    }

    /** An owner that is interrupted may be told so, and then has not taken it again. */
    private boolean isTaken() {
        try {
            mutex.lock();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** One is interrupted when it would have been next, and another waits behind it. */
    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "an_interrupt_ends_a_wait_and_leaves_the_mutex_to_its_owner")
    void an_interrupt_at_the_moment_of_an_unlock_costs_no_other_its_turn(Workers workers)
            throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Mutex fresh = variant.fresh();
            fresh.lock();
            Worker interrupted =
                    workers.start(
                            "interrupted",
                            () -> {
                                try {
                                    fresh.lock();
                                    fresh.unlock();
                                } catch (InterruptedException e) {
                                    // It was interrupted before it had it.
                                }
                            });
            assertThat(interrupted).rests();
            Worker behind = workers.start("behind it", () -> pass(fresh));
            assertThat(behind).rests();

            interrupted.interrupt();
            fresh.unlock();

            interrupted.join();
            behind.join();
            workers.start("later", () -> pass(fresh)).join();
        }
    }

    /** Whoever of the two has it: while one is in it the other is not. */
    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after = "another_thread_rests_until_it_was_unlocked_as_often_as_locked")
    void an_owner_that_takes_it_back_at_once_is_never_in_it_with_one_that_waited(Workers workers)
            throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Mutex fresh = variant.fresh();
            var inside = new AtomicInteger();
            var most = new AtomicInteger();
            fresh.lock();
            Worker waiting =
                    workers.start(
                            "waiting",
                            () -> {
                                fresh.lock();
                                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                                inside.decrementAndGet();
                                fresh.unlock();
                            });
            assertThat(waiting).rests();

            fresh.unlock();
            fresh.lock();
            inside.incrementAndGet();
            assertThat(waiting).restsOrEnds();
            inside.decrementAndGet();
            fresh.unlock();
            waiting.join();

            assertThat(most).as("how many were in it at once, at most").hasValue(1);
        }
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void nobody_but_its_owner_can_unlock_it(Workers workers) throws Exception {
        assertUnlockIsRefused("an unlock of a mutex that nobody has taken");
        mutex.lock();
        mutex.unlock();
        assertUnlockIsRefused("an unlock too many");

        mutex.lock();
        workers.start("stranger", () -> assertUnlockIsRefused("an unlock by another thread"))
                .join();
        mutex.lock();
        workers.start("stranger", () -> assertUnlockIsRefused("an unlock of an inner hold")).join();
        mutex.unlock();

        assertOthersWaitFor(mutex, workers);
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void a_thread_with_the_same_name_as_its_owner_is_not_its_owner(Workers workers)
            throws Exception {
        var isTaken = new Gate("it is taken");
        var goOn = new Gate("its owner may go on");
        workers.start(
                "twin",
                () -> {
                    mutex.lock();
                    isTaken.open();
                    goOn.pass();
                    mutex.unlock();
                });
        isTaken.pass();

        Worker twin = workers.start("twin", this::pass);
        assertThat(twin).rests();
        goOn.open();
        workers.joinAll();
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void who_has_one_mutex_has_no_other(Workers workers) throws Exception {
        Mutex other = variant.fresh();
        mutex.lock();
        other.lock();
        mutex.unlock();

        workers.start("through the first", this::pass).join();
        assertOthersWaitFor(other, workers);
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "another_thread_rests_until_it_was_unlocked_as_often_as_locked")
    @ShowTimeline
    void who_waits_for_one_mutex_goes_on_when_that_one_is_free(Workers workers) throws Exception {
        Mutex other = variant.fresh();
        mutex.lock();
        other.lock();
        Worker waiting = workers.start("waits for the one", this::pass);
        assertThat(waiting).rests();
        Worker goesOn = workers.start("waits for the other", () -> pass(other));
        assertThat(goesOn).rests();

        other.unlock();

        goesOn.join();
        assertThat(waiting).rests();
        mutex.unlock();
        waiting.join();
    }

    private void pass() throws InterruptedException {
        pass(mutex);
    }

    private static void pass(Mutex any) throws InterruptedException {
        any.lock();
        any.unlock();
    }

    private void lock(int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            mutex.lock();
        }
    }

    private void unlock(int times) {
        for (int i = 0; i < times; i++) {
            mutex.unlock();
        }
    }

    private static void assertAllRest(List<Worker> workers) {
        assertThat(Idleness.busyOnes(workers.stream().map(Worker::thread).toList()))
                .as("who keeps a core busy while it waits")
                .isEmpty();
        workers.forEach(worker -> assertThat(worker).isNotDone());
    }

    /** This thread has it, and gives it back. */
    private static void assertOthersWaitFor(Mutex taken, Workers workers)
            throws InterruptedException {
        Worker other = workers.start("other", () -> pass(taken));
        assertThat(other).rests();
        taken.unlock();
        other.join();
    }

    private void assertUnlockIsRefused(String what) {
        assertThatThrownBy(mutex::unlock, what).isInstanceOf(IllegalMonitorStateException.class);
    }
}
