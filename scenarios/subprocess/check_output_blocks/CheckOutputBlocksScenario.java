package subprocess.check_output_blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Program;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The call for a program's output comes back when the program has ended, with all that it wrote.
 */
@ClaimScenario
@ShowTimeline
class CheckOutputBlocksScenario {

    /** More than a pipe holds, which on Linux is 16 pages: 1 MiB of the largest. */
    private static final String MUCH = "one line of many\n".repeat(130_000);

    @TempDir Path folder;

    @Test
    void it_returns_what_the_program_wrote(Evidence evidence)
            throws IOException, InterruptedException {
        for (String name : List.of("Zebra", "a name with blanks", "apple.txt", ".hidden")) {
            Files.createFile(folder.resolve(name));
        }

        try (var ls = start("ls")) {
            String output = CheckOutput.of(ls.process());

            assertThat(ls.process().isAlive()).isFalse();
            assertThat(output.lines()).containsExactlyElementsOf(visibleNames());
            evidence.text("What ls wrote", output);
        }
    }

    @Test
    void the_caller_does_not_return_while_the_child_has_more_to_write(Workers workers)
            throws Exception {
        try (var child = start("sh", "-c", "echo first; read line; echo last")) {
            var output = new AtomicReference<>("");
            Worker caller =
                    workers.start("caller", () -> output.set(CheckOutput.of(child.process())));

            assertThat(caller).isReading();
            // The child cannot go on before this line: who returns without it lacks the last one.
            child.say("go on");

            caller.join();
            assertThat(output.get().lines()).containsExactly("first", "last");
        }
    }

    @Test
    void the_caller_does_not_return_while_the_child_lives_though_all_is_read(
            Workers workers, Evidence evidence) throws Exception {
        try (var child = start("sh", "-c", "echo all; exec >&-; read line")) {
            var output = new AtomicReference<>("");
            Worker caller =
                    workers.start("caller", () -> output.set(CheckOutput.of(child.process())));

            assertThat(caller).isBlockedIn(child.process().getClass(), "waitFor").staysBlocked();
            assertThat(child.process().isAlive()).isTrue();
            child.say("go on");

            caller.join();
            assertThat(child.process().isAlive()).isFalse();
            assertThat(output.get().lines()).containsExactly("all");
            evidence.saw("the caller waited in waitFor, its output read, until the child ended");
        }
    }

    @Test
    void a_caller_that_waits_before_it_reads_never_returns(Workers workers, Evidence evidence)
            throws Exception {
        Path text = Files.writeString(folder.resolve("much"), MUCH);

        try (var cat = start("cat", text.toString())) {
            Worker caller = workers.start("caller", () -> CheckOutput.waitingFirst(cat.process()));

            assertThat(caller).isBlockedIn(cat.process().getClass(), "waitFor").staysBlocked();
            assertThat(cat.process().isAlive()).isTrue();
            evidence.saw(
                    "%,d of %,d bytes were in the pipe when the child could not go on",
                    cat.process().getInputStream().available(), MUCH.length());
            cat.kill();
            assertThat(caller.failure()).isInstanceOf(FailedProgram.class);
        }
    }

    @Test
    void a_caller_that_reads_first_gets_all_of_it(Workers workers) throws Exception {
        Path text = Files.writeString(folder.resolve("much"), MUCH);

        try (var cat = start("cat", text.toString())) {
            var output = new AtomicReference<>("");
            workers.start("caller", () -> output.set(CheckOutput.of(cat.process()))).join();

            assertThat(output).hasValue(MUCH);
        }
    }

    @Test
    void a_program_that_fails_raises_its_exit_code() throws IOException {
        try (var child = start("sh", "-c", "echo half; exit 3")) {
            assertThatExceptionOfType(FailedProgram.class)
                    .isThrownBy(() -> CheckOutput.of(child.process()))
                    .satisfies(
                            failure -> {
                                assertThat(failure.exitCode()).isEqualTo(3);
                                assertThat(failure.output().lines()).containsExactly("half");
                            });
        }
    }

    @Test
    void of_itself_java_raises_nothing() throws IOException, InterruptedException {
        try (var child = start("sh", "-c", "echo half; exit 3")) {
            assertThat(child.process().waitFor()).isEqualTo(3);
        }
    }

    private Program start(String... command) throws IOException {
        return Program.start(new ProcessBuilder(command).directory(folder.toFile()));
    }

    private List<String> visibleNames() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
