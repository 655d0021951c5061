package lifecycle.exit_and_other_threads;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.ShowTimeline;
import org.junit.jupiter.api.Test;

/** An exit ends every thread of the program, normal or daemon, and whichever thread calls it. */
@ClaimScenario
@ShowTimeline
class ExitAndOtherThreadsScenario {

    @Test
    void an_exit_in_main_ends_a_normal_thread_and_a_daemon(Evidence evidence) throws Exception {
        showThatAllEnd("main", evidence, "normal is WAITING", "daemon is WAITING");
    }

    @Test
    void an_exit_in_a_normal_thread_ends_main_and_a_daemon(Evidence evidence) throws Exception {
        showThatAllEnd("normal", evidence, "main is WAITING", "daemon is WAITING");
    }

    @Test
    void an_exit_in_a_daemon_ends_main_and_a_normal_thread(Evidence evidence) throws Exception {
        showThatAllEnd("daemon", evidence, "main is WAITING", "normal is WAITING");
    }

    @Test
    void a_return_from_main_leaves_a_normal_thread_to_its_end_and_drops_a_daemon(Evidence evidence)
            throws Exception {
        try (var program = ChildJvm.start(ReturningProgram.class, "returns")) {
            assertThat(program.awaitExit()).as("exit code").isZero();
            assertThatOnlyTheDaemonIsDropped(program.output());
            evidence.text("What the program printed", program.output());
        }
    }

    @Test
    void an_exception_out_of_main_does_the_same_with_exit_code_1() throws Exception {
        try (var program = ChildJvm.start(ReturningProgram.class, "throws")) {
            assertThat(program.awaitExit()).as("exit code").isEqualTo(1);
            assertThat(program.output()).contains("thrown out of main");
            assertThatOnlyTheDaemonIsDropped(program.output());
        }
    }

    private static void showThatAllEnd(String exiting, Evidence evidence, String... others)
            throws InterruptedException {
        try (var program = ChildJvm.start(ExitingProgram.class, exiting)) {
            assertThat(program.awaitExit()).as("exit code").isEqualTo(ExitingProgram.CODE);
            // Nobody went on, not even to a finally: neither the others nor who called exit.
            assertThat(program.output().lines())
                    .contains(others)
                    .noneMatch(line -> line.contains("finally"));
            evidence.saw(
                    "%s exited while %s; the exit code was %d",
                    exiting, String.join(" and ", others), ExitingProgram.CODE);
        }
    }

    private static void assertThatOnlyTheDaemonIsDropped(String output) {
        assertThat(output.lines())
                .containsSubsequence(
                        "main is TERMINATED",
                        "daemon is alive: true",
                        "normal comes to its finally")
                .doesNotContain("daemon comes to its finally");
    }
}
