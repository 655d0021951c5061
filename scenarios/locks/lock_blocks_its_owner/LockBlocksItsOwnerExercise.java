package locks.lock_blocks_its_owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.interleaving.Interleavings;
import claimcheck.scenario.Behaviour;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
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

    private static final int WAITING = 3;

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
        }
        waiting.forEach(worker -> assertThat(worker).rests());

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
        assertOthersWaitFor(mutex, workers);
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

    private void pass() throws InterruptedException {
        mutex.lock();
        mutex.unlock();
    }

    /** This thread has it, and gives it back. */
    private static void assertOthersWaitFor(Mutex taken, Workers workers)
            throws InterruptedException {
        Worker other =
                workers.start(
                        "other",
                        () -> {
                            taken.lock();
                            taken.unlock();
                        });
        assertThat(other).rests();
        taken.unlock();
        other.join();
    }

    private void assertUnlockIsRefused(String what) {
        assertThatThrownBy(mutex::unlock, what).isInstanceOf(IllegalMonitorStateException.class);
    }
}
