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
import claimcheck.scenario.timeline.Timeline;
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
        Worker f1 = workers.start("f1", () -> f1(bothHoldOne));
        Worker f2 = workers.start("f2", () -> f2(bothHoldOne));

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
        Worker f1 = workers.start("f1", () -> f1(bothHoldOne));
        Worker f2 = workers.start("f2", () -> f2(bothHoldOne));
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

        workers.start("f1", () -> f1(alone)).join();
        workers.start("f2", () -> f2(alone)).join();

        assertThat(lockX.isLocked()).as("x is held").isFalse();
        assertThat(lockY.isLocked()).as("y is held").isFalse();
    }

    private void f1(Rendezvous between) throws InterruptedException {
        lockX.lockInterruptibly();
        Timeline.mark("took x");
        try {
            between.meet();
            Timeline.mark("asks for y");
            lockY.lockInterruptibly();
            lockY.unlock();
        } finally {
            lockX.unlock();
        }
    }

    private void f2(Rendezvous between) throws InterruptedException {
        lockY.lockInterruptibly();
        Timeline.mark("took y");
        try {
            between.meet();
            Timeline.mark("asks for x");
            lockX.lockInterruptibly();
            lockX.unlock();
        } finally {
            lockY.unlock();
        }
    }
}
