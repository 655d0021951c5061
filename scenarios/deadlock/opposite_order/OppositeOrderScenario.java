package deadlock.opposite_order;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Bounds;
import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.LockCycle;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** Two threads that take the same two locks in opposite order stop each other for good. */
@ClaimScenario
@ShowTimeline
class OppositeOrderScenario {

    private final ReentrantLock lockX = new ReentrantLock();
    private final ReentrantLock lockY = new ReentrantLock();

    @Test
    void both_threads_wait_for_each_other_and_the_jvm_names_the_cycle(
            Workers workers, Evidence evidence) {
        var bothHoldOne = new Rendezvous(2);
        Worker f1 = workers.start("f1", () -> takeBoth(lockX, bothHoldOne, lockY));
        Worker f2 = workers.start("f2", () -> takeBoth(lockY, bothHoldOne, lockX));

        LockCycle cycle = LockCycle.await();

        assertThat(cycle).consistsOf(f1, f2);
        assertThat(lockY.hasQueuedThread(f1.thread())).as("f1 asks for y").isTrue();
        assertThat(lockX.hasQueuedThread(f2.thread())).as("f2 asks for x").isTrue();
        assertThat(f1).staysBlocked();
        assertThat(f2).staysBlocked();
        evidence.waitForGraph(cycle);
    }

    @Test
    void one_that_gives_up_its_lock_sets_the_other_free(Workers workers) throws Exception {
        var bothHoldOne = new Rendezvous(2);
        Worker f1 = workers.start("f1", () -> takeBoth(lockX, bothHoldOne, lockY));
        Worker f2 = workers.start("f2", () -> takeBoth(lockY, bothHoldOne, lockX));
        assertThat(LockCycle.await()).consistsOf(f1, f2);

        f1.interrupt();

        assertThat(f1.failure()).isInstanceOf(InterruptedException.class);
        f2.join();
    }

    @Test
    void with_synchronized_no_interrupt_helps_and_the_program_never_ends(Evidence evidence)
            throws Exception {
        try (var program = ChildJvm.start(TwoMonitors.class)) {
            String output =
                    program.awaitOutput(said -> said.contains(TwoMonitors.STUCK_ALL_THE_SAME));

            assertThat(output)
                    .containsPattern(
                            "f1 waits for .*LockY@\\w+, which f2 holds, at .*TwoMonitors.f1")
                    .containsPattern(
                            "f2 waits for .*LockX@\\w+, which f1 holds, at .*TwoMonitors.f2");
            assertThat(program.endsWithin(Bounds.glance())).as("the program ends").isFalse();
            assertThat(program.output()).doesNotContain(TwoMonitors.BOTH_FINISHED);
            evidence.text("What the program says", output);
        }
    }

    @Test
    void one_after_the_other_the_same_two_functions_end(Workers workers) throws Exception {
        var alone = new Rendezvous(1);

        workers.start("f1", () -> takeBoth(lockX, alone, lockY)).join();
        workers.start("f2", () -> takeBoth(lockY, alone, lockX)).join();

        assertThat(lockX.isLocked()).as("x is held").isFalse();
        assertThat(lockY.isLocked()).as("y is held").isFalse();
    }

    /** What f1 and f2 do; they differ in which lock is the first. */
    private static void takeBoth(ReentrantLock first, Rendezvous between, ReentrantLock second)
            throws InterruptedException {
        first.lockInterruptibly();
        try {
            between.meet();
            second.lockInterruptibly();
            second.unlock();
        } finally {
            first.unlock();
        }
    }
}
