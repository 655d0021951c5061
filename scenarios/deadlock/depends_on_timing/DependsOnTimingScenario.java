package deadlock.depends_on_timing;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.interleaving.Exploration;
import claimcheck.interleaving.Interleavings;
import claimcheck.scenario.Body;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.LockCycle;
import claimcheck.scenario.Once;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * How often the opposite order locks is the machine's affair while nothing orders the threads, and
 * certain as soon as something does.
 */
@ClaimScenario
class DependsOnTimingScenario {

    private static final int RUNS_OF_THE_MACHINE = 2_000;
    private static final int RUNS_IN_ORDER = 100;
    private static final Body NOTHING = () -> {};

    private static final Once<Exploration> RECORDED =
            Once.of(() -> Interleavings.explore(OppositeOrder.class));

    @Test
    void left_to_the_machine_each_run_ends_or_locks_and_nobody_can_say_which(
            Workers workers, Evidence evidence) throws Exception {
        int locked = 0;
        for (int run = 0; run < RUNS_OF_THE_MACHINE; run++) {
            if (locks(workers, new TwoLocks(NOTHING)).isPresent()) {
                locked++;
            }
        }
        // The figure is this machine's, and may be anything: each run's end is all that is sure.
        evidence.saw(
                "%,d of %,d runs locked, on fresh locks and with nothing between them",
                locked, RUNS_OF_THE_MACHINE);
    }

    @Test
    void when_each_holds_one_lock_before_it_asks_for_the_other_every_run_locks(
            Workers workers, Evidence evidence) throws Exception {
        int locked = 0;
        for (int run = 0; run < RUNS_IN_ORDER; run++) {
            var bothHoldOne = new Rendezvous(2);
            Optional<LockCycle> cycle = locks(workers, new TwoLocks(bothHoldOne::meet));
            if (locked == 0) {
                cycle.ifPresent(evidence::waitForGraph);
            }
            locked += cycle.isPresent() ? 1 : 0;
        }
        evidence.saw("%,d of %,d runs locked, with a rendezvous", locked, RUNS_IN_ORDER);
        assertThat(locked).as("runs that locked").isEqualTo(RUNS_IN_ORDER);
    }

    @Test
    void when_one_ends_before_the_other_begins_no_run_locks(Workers workers, Evidence evidence)
            throws Exception {
        for (int run = 0; run < RUNS_IN_ORDER; run++) {
            var locks = new TwoLocks(NOTHING);
            workers.start("f1", locks::f1).join();
            workers.start("f2", locks::f2).join();
        }
        evidence.saw("0 of %,d runs locked, one function after the other", RUNS_IN_ORDER);
    }

    @Test
    void some_schedule_locks_and_is_recorded() throws Exception {
        assertThat(RECORDED.get()).failsWith("in deadlock");
    }

    @Test
    void a_recorded_schedule_locks_again_when_it_is_run_again() throws Exception {
        Exploration again = Interleavings.explore(OppositeOrder.class);

        assertThat(again.failure()).as("step by step").isEqualTo(RECORDED.get().failure());
    }

    /** Runs both functions at once; tells how they locked, if so, and sets them free. */
    private static Optional<LockCycle> locks(Workers workers, TwoLocks locks)
            throws InterruptedException {
        Worker f1 = workers.start("f1", locks::f1);
        Worker f2 = workers.start("f2", locks::f2);
        while (!f1.isDone() || !f2.isDone()) {
            // A look stops the JVM for a moment, so it must not come while both are at it.
            f1.thread().join(5);
            f2.thread().join(5);
            Optional<LockCycle> cycle = LockCycle.find();
            if (cycle.isPresent()) {
                f1.interrupt();
                assertThat(f1.failure()).isInstanceOf(InterruptedException.class);
                f2.join();
                return cycle;
            }
        }
        f1.join();
        f2.join();
        return Optional.empty();
    }
}
