package subprocess.popen_returns_at_once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Program;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that was started runs beside its caller, who may ask at any time whether it ended. */
@ClaimScenario
@ShowTimeline
class PopenReturnsAtOnceScenario {

    /** It ends only when it is told the exit code to end with. */
    private static final String[] ENDS_WHEN_TOLD = {"sh", "-c", "read code; exit $code"};

    @Test
    void a_caller_that_waits_for_the_end_is_blocked_until_then(Workers workers) throws Exception {
        try (var child = Program.start(ENDS_WHEN_TOLD)) {
            Worker caller = workers.start("caller", () -> child.process().waitFor());

            assertThat(caller).isBlockedIn(child.process().getClass(), "waitFor").staysBlocked();
            child.say("0");

            caller.join();
        }
    }

    @Test
    void start_returns_while_the_child_still_runs() throws IOException, InterruptedException {
        try (var child = Program.start(ENDS_WHEN_TOLD)) {
            assertThat(child.process().isAlive()).isTrue();

            // Said after the start has returned, and heard: so it was still running.
            child.say("5");

            assertThat(child.process().waitFor()).isEqualTo(5);
        }
    }

    @Test
    void caller_and_child_work_at_the_same_time(Evidence evidence) throws IOException {
        try (var cat = Program.start("cat");
                BufferedReader answers = cat.process().inputReader()) {
            for (int i = 1; i <= 100; i++) {
                cat.say("question " + i);
                assertThat(answers.readLine()).isEqualTo("question " + i);
            }
            assertThat(cat.process().isAlive()).isTrue();
            evidence.saw("100 questions of the caller were answered by a child that still runs");
        }
    }

    @Test
    void polling_gives_nothing_until_the_child_ends_and_then_its_exit_code()
            throws IOException, InterruptedException {
        try (var child = Program.start(ENDS_WHEN_TOLD)) {
            Process process = child.process();
            assertThatExceptionOfType(IllegalThreadStateException.class)
                    .isThrownBy(process::exitValue);
            assertThat(process.waitFor(0, TimeUnit.SECONDS)).as("ended").isFalse();
            assertThat(process.onExit()).isNotDone();

            child.say("7");
            process.waitFor();

            assertThat(process.isAlive()).isFalse();
            assertThat(process.exitValue()).isEqualTo(7);
            assertThat(process.waitFor(0, TimeUnit.SECONDS)).as("ended").isTrue();
        }
    }

    @Test
    void the_exit_code_can_be_asked_for_again() throws IOException, InterruptedException {
        try (var child = Program.start(ENDS_WHEN_TOLD)) {
            child.say("7");

            assertThat(child.process().waitFor()).isEqualTo(7);
            assertThat(child.process().waitFor()).isEqualTo(7);
            assertThat(child.process().exitValue()).isEqualTo(7);
        }
    }

    @Test
    void start_does_not_return_before_the_program_could_be_started(@TempDir Path folder)
            throws IOException {
        Path noProgram = Files.writeString(folder.resolve("text"), "not to be executed");

        assertThatIOException()
                .isThrownBy(() -> new ProcessBuilder(folder + "/missing").start())
                .withMessageContaining("missing");
        assertThatIOException()
                .isThrownBy(() -> new ProcessBuilder(noProgram.toString()).start())
                .withMessageContaining("text");
    }
}
