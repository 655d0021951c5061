package locks.unlock_publishes;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import claimcheck.stress.Stress;
import org.junit.jupiter.api.Test;

/** What the last owner of a lock wrote, the next owner of the same lock sees. */
@ClaimScenario
class UnlockPublishesScenario {

    @Test
    void without_a_lock_neither_thread_may_see_what_the_other_wrote() {
        assertThat(Stress.run(UnlockPublishesStress.NoLock.class)).hasWitness();
    }

    @Test
    void with_a_lock_for_each_thread_neither_may_see_it_either() {
        assertThat(Stress.run(UnlockPublishesStress.OwnLocks.class)).hasWitness();
    }

    @Test
    void the_next_owner_of_a_monitor_sees_it() {
        assertThat(Stress.run(UnlockPublishesStress.Monitor.class)).neverFails();
    }

    @Test
    void the_next_owner_of_a_reentrant_lock_sees_it() {
        assertThat(Stress.run(UnlockPublishesStress.Reentrant.class)).neverFails();
    }

    @Test
    void the_next_holder_of_a_semaphore_of_one_sees_it() {
        assertThat(Stress.run(UnlockPublishesStress.BinarySemaphore.class)).neverFails();
    }

    @Test
    void the_next_writer_with_a_stamped_lock_sees_it() {
        assertThat(Stress.run(UnlockPublishesStress.Stamped.class)).neverFails();
    }

    @Test
    void the_next_writer_with_a_reentrant_read_write_lock_sees_it() {
        assertThat(Stress.run(UnlockPublishesStress.ReadWrite.class)).neverFails();
    }
}
