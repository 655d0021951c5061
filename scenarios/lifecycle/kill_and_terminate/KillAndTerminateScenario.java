package lifecycle.kill_and_terminate;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Bounds;
import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Needs;
import claimcheck.scenario.ShowTimeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A process is ended from outside: it can refuse the request, but not the kill. */
@ClaimScenario
@ShowTimeline
class KillAndTerminateScenario {

    /** Of a process that a signal ended: 128 and the number of the signal. */
    private static final int TERMINATED = 128 + 15;

    private static final int KILLED = 128 + 9;

    @Test
    void a_request_to_terminate_ends_a_program_with_143() throws Exception {
        Needs.linux("143 as the exit code of a process that got a SIGTERM");
        try (var child = Child.polite()) {
            assertThat(child.tell("hello")).isEqualTo("hello");

            child.process().destroy();

            assertThat(exitCodeOf(child.process())).isEqualTo(TERMINATED);
        }
    }

    @Test
    void a_kill_ends_it_with_137() throws Exception {
        Needs.linux("137 as the exit code of a process that got a SIGKILL");
        try (var child = Child.polite()) {
            assertThat(child.tell("hello")).isEqualTo("hello");

            child.process().destroyForcibly();

            assertThat(exitCodeOf(child.process())).isEqualTo(KILLED);
        }
    }

    @Test
    void a_jvm_that_is_asked_runs_its_hooks_first() throws Exception {
        Needs.linux("143 as the exit code of a JVM that got a SIGTERM");
        try (var program = ChildJvm.start(HookedProgram.class)) {
            assertThat(program.awaitOutput(said -> said.contains(HookedProgram.READY)))
                    .doesNotContain(HookedProgram.CLEANED_UP);

            handleOf(program).destroy();

            assertThat(program.awaitExit()).isEqualTo(TERMINATED);
            assertThat(program.output()).contains(HookedProgram.CLEANED_UP);
        }
    }

    @Test
    void a_jvm_that_is_killed_does_not() throws Exception {
        Needs.linux("137 as the exit code of a JVM that got a SIGKILL");
        try (var program = ChildJvm.start(HookedProgram.class)) {
            program.awaitOutput(said -> said.contains(HookedProgram.READY));

            handleOf(program).destroyForcibly();

            assertThat(program.awaitExit()).isEqualTo(KILLED);
            assertThat(program.output()).doesNotContain(HookedProgram.CLEANED_UP);
        }
    }

    @Test
    void a_child_that_ignores_the_request_goes_on_and_dies_of_the_kill_alone(Evidence evidence)
            throws Exception {
        Needs.linux("a child that ignores a SIGTERM");
        try (var child = Child.stubborn()) {
            assertThat(child.tell("hello")).isEqualTo("hello");

            // Of the handle: the process's own destroy also closes the pipes that are talked by.
            assertThat(child.process().toHandle().destroy()).as("request sent").isTrue();

            assertThat(child.tell("are you there")).isEqualTo("are you there");
            evidence.text("Its signals (bit 15 of SigIgn is SIGTERM)", signalsOf(child.process()));
            child.process().destroyForcibly();
            assertThat(exitCodeOf(child.process())).isEqualTo(KILLED);
        }
    }

    @Test
    void who_asks_first_and_kills_later_ends_both_kinds(Evidence evidence) throws Exception {
        Needs.linux("a child that ignores a SIGTERM");
        try (var polite = Child.polite();
                var stubborn = Child.stubborn()) {
            assertThat(stubborn.tell("hello")).isEqualTo("hello");

            int politely = askAndKill(polite.process(), Bounds.patience());
            int forcibly = askAndKill(stubborn.process(), Bounds.glance());

            assertThat(politely).as("exit code of the polite child").isEqualTo(TERMINATED);
            assertThat(forcibly).as("exit code of the stubborn child").isEqualTo(KILLED);
            evidence.saw("exit codes: %d of the polite, %d of the stubborn", politely, forcibly);
        }
    }

    private static int askAndKill(Process process, Duration grace) throws InterruptedException {
        process.toHandle().destroy();
        if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
        }
        return exitCodeOf(process);
    }

    private static int exitCodeOf(Process process) throws InterruptedException {
        assertThat(process.waitFor(Bounds.patience().toMillis(), TimeUnit.MILLISECONDS))
                .as("process %d has ended", process.pid())
                .isTrue();
        return process.exitValue();
    }

    private static ProcessHandle handleOf(ChildJvm program) {
        return ProcessHandle.of(program.pid()).orElseThrow();
    }

    private static String signalsOf(Process process) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("Sig")).collect(Collectors.joining("\n"));
        }
    }
}
