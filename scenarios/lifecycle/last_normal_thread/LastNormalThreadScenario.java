package lifecycle.last_normal_thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.scenario.Bounds;
import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Gate;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.VirtualThreads;
import claimcheck.scenario.Workers;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A program lives until its last normal thread has ended; daemons do not count. */
@ClaimScenario
@ShowTimeline
class LastNormalThreadScenario {

    @Test
    void the_program_outlives_main_until_its_last_normal_thread_has_ended(Evidence evidence)
            throws Exception {
        try (var program = ChildJvm.start(ChainProgram.class, "3")) {
            assertThat(program.awaitExit()).as("exit code").isZero();
            assertThat(program.output().lines())
                    .containsSubsequence(
                            "thread 1 goes on, main has ended",
                            "thread 2 goes on, thread 1 has ended",
                            "thread 3 goes on, thread 2 has ended");
            evidence.text("What the program printed", program.output());
        }
    }

    @Test
    void a_pool_that_nobody_shuts_down_keeps_it_alive_for_good(Evidence evidence) throws Exception {
        try (var program = ChildJvm.start(PoolProgram.class, "forgotten")) {
            program.awaitOutput(said -> said.contains("the pool's thread is WAITING"));

            assertThat(program.endsWithin(Bounds.glance())).as("the program has ended").isFalse();
            evidence.text("What the program printed", program.output());
        }
    }

    @Test
    void the_same_pool_shut_down_lets_it_end() throws Exception {
        try (var program = ChildJvm.start(PoolProgram.class, "shut down")) {
            assertThat(program.awaitExit()).as("exit code").isZero();
            assertThat(program.output()).contains("the work is done");
        }
    }

    @Test
    void a_daemon_does_not_keep_it_alive_and_is_cut_off() throws Exception {
        assertThatNothingWaitsFor("daemon");
    }

    @Test
    void a_virtual_thread_does_not_keep_it_alive_either() throws Exception {
        Thread virtual = VirtualThreads.unstarted(() -> {});

        assertThat(virtual.isDaemon()).as("a virtual thread is a daemon").isTrue();
        assertThatThrownBy(() -> virtual.setDaemon(false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatNothingWaitsFor("virtual");
    }

    @Test
    void a_thread_is_made_what_its_creator_is_and_a_thread_of_a_pool_is_normal() throws Exception {
        Callable<Boolean> makesADaemon = () -> new Thread(() -> {}).isDaemon();
        Callable<Boolean> getsADaemonForThePool =
                () -> Executors.defaultThreadFactory().newThread(() -> {}).isDaemon();

        assertThat(ask(true, makesADaemon)).as("what a daemon makes").isTrue();
        assertThat(ask(false, makesADaemon)).as("what a normal thread makes").isFalse();
        assertThat(ask(true, getsADaemonForThePool)).as("what a daemon's pool makes").isFalse();
    }

    @Test
    void what_a_thread_is_cannot_be_changed_once_it_runs(Workers workers) {
        var worker = workers.start("worker", new Gate("the scenario's end")::pass);

        assertThatThrownBy(() -> worker.thread().setDaemon(false))
                .isInstanceOf(IllegalThreadStateException.class);
        assertThat(worker.thread().isDaemon()).isTrue();
    }

    private static void assertThatNothingWaitsFor(String kind) throws InterruptedException {
        try (var program = ChildJvm.start(BackgroundProgram.class, kind)) {
            assertThat(program.awaitExit()).as("exit code").isZero();
            assertThat(program.output().lines())
                    .contains("the " + kind + " thread is alive: true")
                    .noneMatch(line -> line.contains("finally"));
        }
    }

    /** The answer of a thread that is a daemon, or is none. */
    private static boolean ask(boolean daemon, Callable<Boolean> question) throws Exception {
        var answer = new FutureTask<>(question);
        var thread = new Thread(answer, "asked");
        thread.setDaemon(daemon);
        thread.start();
        return answer.get(Bounds.patience().toMillis(), TimeUnit.MILLISECONDS);
    }
}
