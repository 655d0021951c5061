package deadlock.consistent_order;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.interleaving.Interleavings;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Rounds;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** Two functions that take the same locks in one order never stop each other. */
@ClaimScenario
class ConsistentOrderScenario {

    private static final int ROUNDS = 1_000;

    @Test
    void against_the_order_some_schedule_locks() {
        assertThat(Interleavings.explore(AgainstTheOrder.class)).failsWith("in deadlock");
    }

    @Test
    void in_one_order_no_schedule_locks(Evidence evidence) {
        var explored = Interleavings.explore(InOrder.class);

        assertThat(explored).neverFails();
        evidence.saw("none of %,d schedules locked", explored.schedules());
    }

    @Test
    void in_one_order_no_round_locks_and_each_ends_as_if_one_had_been_first(Evidence evidence)
            throws Exception {
        Map<String, Integer> f1Here =
                Rounds.of(ConsistentOrderScenario::yielding, Variables::f1, Variables::f2InOrder)
                        .tally(ROUNDS, Variables::outcome);
        Map<String, Integer> f2Here =
                Rounds.of(ConsistentOrderScenario::yielding, Variables::f2InOrder, Variables::f1)
                        .tally(ROUNDS, Variables::outcome);

        assertThat(f1Here.keySet()).isSubsetOf(Variables.F1_FIRST, Variables.F2_FIRST);
        assertThat(f2Here.keySet()).isSubsetOf(Variables.F1_FIRST, Variables.F2_FIRST);
        evidence.saw(
                "all of %,d rounds ended: %s with f1 on the thread that opens the round, %s with f2 on it",
                2 * ROUNDS, f1Here, f2Here);
    }

    @Test
    @ShowTimeline
    void whoever_waits_for_the_first_lock_holds_nothing_that_the_other_needs(Workers workers)
            throws Exception {
        var lockX = new ReentrantLock();
        var lockY = new ReentrantLock();
        var f1HoldsX = new Gate("f1 holds x");
        var f1MayGoOn = new Gate("f1 may go on");
        Worker f1 =
                workers.start(
                        "f1",
                        () -> {
                            lockX.lockInterruptibly();
                            f1HoldsX.open();
                            f1MayGoOn.pass();
                            lockY.lockInterruptibly();
                            lockY.unlock();
                            lockX.unlock();
                        });
        f1HoldsX.pass();
        Worker f2 =
                workers.start(
                        "f2",
                        () -> {
                            lockX.lockInterruptibly();
                            lockY.lockInterruptibly();
                            lockY.unlock();
                            lockX.unlock();
                        });

        assertThat(f2).isWaitingFor(lockX).staysBlocked();
        assertThat(lockX.hasQueuedThread(f2.thread())).as("f2 asks for x").isTrue();
        assertThat(lockY.isLocked()).as("y is held while f2 waits").isFalse();

        f1MayGoOn.open();
        f1.join();
        f2.join();
    }

    /** Its threads let the other go first while they hold one lock: the worst moment. */
    // Yielding only makes a bad schedule likely: correctness does not rest on it.
    @SuppressWarnings("ThreadPriorityCheck")
    private static Variables yielding() {
        return new Variables(Thread::yield);
    }
}
