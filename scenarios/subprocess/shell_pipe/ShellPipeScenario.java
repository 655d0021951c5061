package subprocess.shell_pipe;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.ShowTimeline;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one program of a pipeline writes is what the next one reads, while both run. */
@ClaimScenario
@ShowTimeline
class ShellPipeScenario {

    private static final List<String> LS = List.of("ls", "-l");
    private static final List<String> GREP_A = List.of("grep", "a");

    @TempDir Path folder;

    @BeforeEach
    void files() throws IOException {
        for (String name : List.of("bread", "Zucchini", "milk", "salt")) {
            Files.createFile(folder.resolve(name));
        }
    }

    @Test
    void a_pipeline_gives_the_lines_that_a_filter_in_java_gives(Evidence evidence)
            throws IOException, InterruptedException {
        List<String> all;
        try (var ls = Pipeline.start(folder, LS)) {
            all = ls.lines();
        }

        try (var pipeline = Pipeline.start(folder, LS, GREP_A)) {
            List<String> lines = pipeline.lines();

            assertThat(lines).isEqualTo(all.stream().filter(line -> line.contains("a")).toList());
            assertThat(lines).anyMatch(line -> line.endsWith("bread"));
            assertThat(all).hasSizeGreaterThan(4);
            assertThat(pipeline.exitCodes()).containsExactly(0, 0);
            evidence.text("ls -l | grep a", String.join("\n", lines));
        }
    }

    @Test
    void a_shell_gives_the_same_lines() throws IOException {
        List<String> lines;
        try (var pipeline = Pipeline.start(folder, LS, GREP_A)) {
            lines = pipeline.lines();
        }

        try (var shell = Pipeline.start(folder, List.of("sh", "-c", "ls -l | grep a"))) {
            assertThat(shell.lines()).isEqualTo(lines);
        }
    }

    @Test
    void a_line_comes_out_at_the_end_while_all_programs_still_run() throws IOException {
        try (var pipeline = Pipeline.start(folder, List.of("cat"), List.of("cat"), List.of("cat"));
                BufferedReader output = pipeline.last().inputReader()) {
            pipeline.say("one");
            assertThat(output.readLine()).isEqualTo("one");
            assertThat(pipeline.isAlive()).isTrue();

            pipeline.say("two");
            assertThat(output.readLine()).isEqualTo("two");
        }
    }

    @Test
    void the_end_of_the_first_input_ends_one_program_after_the_other()
            throws IOException, InterruptedException {
        try (var pipeline = Pipeline.start(folder, List.of("cat"), List.of("cat"))) {
            pipeline.say("last");

            pipeline.first().getOutputStream().close();

            assertThat(pipeline.lines()).containsExactly("last");
            assertThat(pipeline.exitCodes()).containsExactly(0, 0);
        }
    }

    @Test
    void a_reader_that_has_enough_ends_a_writer_that_would_never_end(Evidence evidence)
            throws IOException, InterruptedException {
        try (var pipeline = Pipeline.start(folder, List.of("yes"), List.of("head", "-n", "2"))) {
            assertThat(pipeline.lines()).containsExactly("y", "y");

            List<Integer> codes = pipeline.exitCodes();
            assertThat(codes.get(0)).isNotZero();
            assertThat(codes.get(1)).isZero();
            evidence.saw("the writer that lost its reader ended with exit code %d", codes.get(0));
        }
    }

    @Test
    void each_program_has_an_exit_code_of_its_own() throws IOException, InterruptedException {
        try (var pipeline = Pipeline.start(folder, LS, List.of("grep", "no such line"))) {
            assertThat(pipeline.exitCodes()).containsExactly(0, 1);
        }
        try (var pipeline = Pipeline.start(folder, List.of("sh", "-c", "exit 3"), List.of("cat"))) {
            assertThat(pipeline.exitCodes()).containsExactly(3, 0);
        }
    }

    @Test
    void a_shell_tells_only_the_last_one() throws IOException, InterruptedException {
        try (var shell = Pipeline.start(folder, List.of("sh", "-c", "sh -c 'exit 3' | cat"))) {
            assertThat(shell.exitCodes()).containsExactly(0);
        }
    }

    @Test
    void java_reads_the_last_output_only() throws IOException, InterruptedException {
        try (var pipeline = Pipeline.start(folder, LS, GREP_A)) {
            assertThat(pipeline.first().getInputStream().readAllBytes()).isEmpty();

            assertThat(pipeline.lines()).isNotEmpty();
        }
    }
}
