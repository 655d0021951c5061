package processes.order_of_output;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Bounds;
import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Program;
import claimcheck.scenario.ShowTimeline;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lines of two processes stand in the order of their writes, which need not be that of printing.
 */
@ClaimScenario
@ShowTimeline
class OrderOfOutputScenario {

    private static final String PARENT = "the parent's line, printed later";

    @TempDir Path folder;

    @Test
    void a_line_in_a_buffer_is_overtaken_by_one_that_was_printed_later(Evidence evidence)
            throws Exception {
        List<String> lines = linesOf(Printing.Way.FLUSHED_LATE);

        assertThat(lines).containsExactly(PARENT, Printing.LINE);
        evidence.text("The output", String.join("\n", lines));
    }

    @Test
    void a_halt_takes_what_is_in_the_buffer_with_it() throws Exception {
        assertThat(linesOf(Printing.Way.HALTED)).containsExactly(PARENT);
    }

    @Test
    void so_does_an_end_of_the_program_without_a_flush() throws Exception {
        assertThat(linesOf(Printing.Way.NEVER_FLUSHED)).containsExactly(PARENT);
    }

    @Test
    void lines_that_are_flushed_at_once_stand_in_the_order_of_printing() throws Exception {
        assertThat(linesOf(Printing.Way.FLUSHED_AT_ONCE)).containsExactly(Printing.LINE, PARENT);
    }

    @Test
    void the_standard_output_of_a_jvm_is_written_through() throws Exception {
        assertThat(linesOf(Printing.Way.WRITTEN_THROUGH)).containsExactly(Printing.LINE, PARENT);
    }

    /** The output that both write to, where the child prints first and the parent then. */
    private List<String> linesOf(Printing.Way way) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        var builder =
                new ProcessBuilder(
                        ChildJvm.command(ChildJvm.QUICK_START, Printing.class, way.name()));
        builder.redirectOutput(Redirect.appendTo(output.toFile()));
        try (var program = Program.start(builder)) {
            Process child = program.process();
            var errors = new String(child.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(child.isAlive())
                    .as("the child has printed, and lives; its errors: '%s'", errors)
                    .isTrue();

            Files.writeString(output, PARENT + "\n", StandardOpenOption.APPEND);
            child.getOutputStream().close();

            assertThat(child.waitFor(Bounds.patience().toMillis(), TimeUnit.MILLISECONDS))
                    .as("the child ends")
                    .isTrue();
            assertThat(child.exitValue()).as("exit code").isZero();
            return Files.readAllLines(output);
        }
    }
}
