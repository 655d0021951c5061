package lifecycle.daemon_status_ignored;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.ShowTimeline;
import org.junit.jupiter.api.Test;

/** A program tells nothing of a background thread that failed, unless somebody asks for it. */
@ClaimScenario
@ShowTimeline
class DaemonStatusIgnoredScenario {

    @Test
    void the_exit_code_is_0_after_a_daemon_died_of_an_exception(Evidence evidence)
            throws Exception {
        String said = outputOf("on a daemon", 0);

        assertThat(said)
                .contains("Exception in thread \"worker\"", "the work failed")
                .contains("worker is TERMINATED", "main returns");
        evidence.text("What the program printed", said);
    }

    @Test
    void the_exit_code_is_0_after_a_normal_thread_died_of_an_exception() throws Exception {
        assertThat(outputOf("on a normal thread", 0))
                .contains("Exception in thread \"worker\"", "the work failed")
                .contains("worker is TERMINATED", "main returns");
    }

    @Test
    void the_exit_code_is_1_after_main_died_of_the_same() throws Exception {
        assertThat(outputOf("on main", 1))
                .contains("Exception in thread \"main\"", "the work failed")
                .doesNotContain("main returns");
    }

    @Test
    void a_task_that_fails_on_a_pool_is_not_even_printed(Evidence evidence) throws Exception {
        String said = outputOf("on a pool", 0);

        assertThat(said)
                .contains("the work begins", "the pool goes on", "main returns")
                .doesNotContain("the work failed");
        evidence.text("What the program printed", said);
    }

    @Test
    void a_future_that_is_asked_brings_the_exception_to_who_asks() throws Exception {
        assertThat(outputOf("on a pool that is asked", 1))
                .contains("ExecutionException", "the work failed")
                .doesNotContain("main returns");
    }

    @Test
    void a_handler_of_uncaught_exceptions_makes_it_the_exit_code_of_the_program(Evidence evidence)
            throws Exception {
        String said = outputOf("on a daemon with a handler", FailingProgram.CODE);

        assertThat(said)
                .contains("worker ends with java.lang.IllegalStateException: the work failed")
                .doesNotContain("main returns");
        evidence.saw("the handler exited with %d", FailingProgram.CODE);
    }

    private static String outputOf(String work, int code) throws InterruptedException {
        try (var program = ChildJvm.start(FailingProgram.class, work)) {
            int exit = program.awaitExit();
            assertThat(exit)
                    .as("exit code after this output:%n%s", program.output())
                    .isEqualTo(code);
            return program.output();
        }
    }
}
