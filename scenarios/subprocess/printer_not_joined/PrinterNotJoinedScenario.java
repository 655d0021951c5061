package subprocess.printer_not_joined;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Await;
import claimcheck.scenario.Bounds;
import claimcheck.scenario.Child;
import claimcheck.scenario.Children;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.CopiedBody;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Needs;
import claimcheck.scenario.ShowTimeline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A printer that is a daemon prints only as long as something else keeps the program alive. */
@ClaimScenario
@ShowTimeline
class PrinterNotJoinedScenario {

    private static final String[] ALL = {"STDOUT: first", "STDOUT: second", "STDOUT: last"};

    @TempDir Path folder;

    @BeforeEach
    void there_is_a_shell() {
        Needs.program("sh");
    }

    @Test
    void a_program_that_does_not_wait_for_its_printer_ends_well_and_without_a_line(
            Children children, Evidence evidence) throws Exception {
        Path file = folder.resolve("lost");
        String lost = file.toString();
        Child<Boolean> program =
                children.start("program", () -> Pipeline.start(true, lost).isAlive());

        program.join(); // and only after that does its process speak

        assertThat(program.exitCode()).isZero();
        assertThat(program.out()).isEmpty();
        assertThat(program.result()).as("the printer was alive when main returned").isTrue();
        program.input().close();
        Await.until("the process has tried to speak", () -> has(file, "lost\n"));
        evidence.saw("the program ended with 0 and had printed none of %d lines", ALL.length);
    }

    @Test
    void the_same_program_kept_alive_prints_every_line(Children children) throws Exception {
        String lost = folder.resolve("lost").toString();
        Child<Boolean> program =
                children.start(
                        "notebook",
                        () -> {
                            Pipeline.start(true, lost);
                            Thread.currentThread().join(); // as a notebook waits for the next cell
                            return false;
                        });

        awaitStart(program);
        tellToSpeak(program);

        Await.until("the last line is printed", () -> program.out().contains(ALL[2]));
        assertThat(program.out().lines()).containsExactly(ALL);
        assertThat(program.isAlive()).isTrue();
    }

    @Test
    void a_main_that_joins_the_printer_ends_after_the_last_line(Children children)
            throws Exception {
        String lost = folder.resolve("lost").toString();

        assertThatItPrintsEveryLine(
                children,
                () -> {
                    Thread printer = Pipeline.start(true, lost);
                    printer.join();
                    return printer.isAlive();
                });
    }

    @Test
    void normal_threads_that_nobody_joins_print_every_line_too(Children children) throws Exception {
        String lost = folder.resolve("lost").toString();

        assertThatItPrintsEveryLine(children, () -> Pipeline.start(false, lost).isAlive());
    }

    private static void assertThatItPrintsEveryLine(Children children, CopiedBody<Boolean> main)
            throws Exception {
        Child<Boolean> program = children.start("program", main);

        awaitStart(program);
        assertThat(program.join(Bounds.glance())).as("it ended without a line").isFalse();
        tellToSpeak(program);
        program.join();

        assertThat(program.exitCode()).isZero();
        assertThat(program.out().lines()).containsExactly(ALL);
    }

    private static void awaitStart(Child<Boolean> program) {
        Await.until("all are started", () -> program.err().contains(Pipeline.ALL_STARTED));
    }

    private static void tellToSpeak(Child<Boolean> program) throws IOException {
        program.input().write("go\n".getBytes(StandardCharsets.UTF_8));
        program.input().flush();
    }

    private static boolean has(Path file, String text) throws IOException {
        return Files.exists(file) && Files.readString(file).equals(text);
    }
}
