package races.torn_output;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Gate;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a thread prints with one call stays together; what it prints with two calls need not. */
@ClaimScenario
@ShowTimeline
class TornOutputScenario {

    private static final List<String> FIRST = messagesOf("first");
    private static final List<String> SECOND = messagesOf("second");

    @Test
    void two_calls_put_two_messages_on_one_line(Evidence evidence) throws InterruptedException {
        List<String> lines = linesOf(Printer.InTwoCalls.class);

        assertThat(lines)
                .doesNotContainAnyElementsOf(FIRST)
                .doesNotContainAnyElementsOf(SECOND)
                .filteredOn(line -> line.contains("[first") && line.contains("[second"))
                .hasSize(Program.MESSAGES_OF_EACH);
        evidence.text("Torn lines", String.join("\n", lines.subList(0, 10)));
        evidence.saw(
                "none of %,d messages stands on a line of its own", FIRST.size() + SECOND.size());
    }

    @Test
    void one_call_keeps_each_message_together(Evidence evidence) throws InterruptedException {
        List<String> lines = linesOf(Printer.InOneCall.class);

        assertThatEveryMessageIsWhole(lines);
        evidence.saw("all %,d messages stand on lines of their own", lines.size());
    }

    @Test
    void one_writer_keeps_each_message_together_whatever_it_calls(Evidence evidence)
            throws InterruptedException {
        List<String> lines = linesOf(Printer.ThroughOneWriter.class);

        assertThatEveryMessageIsWhole(lines);
        evidence.saw("all %,d messages stand on lines of their own", lines.size());
    }

    @Test
    void a_println_waits_until_the_line_of_another_is_out(Workers workers)
            throws InterruptedException {
        var middle = new Gate("the first line is on its way");
        var goOn = new Gate("the first line may go on");
        var written = new ByteArrayOutputStream();
        var out = new PrintStream(heldUp(written, middle, goOn), true, StandardCharsets.UTF_8);

        workers.start("first", () -> out.println("first"));
        middle.pass();
        Worker second = workers.start("second", () -> out.println("second"));

        assertThat(second).isBlockedIn(PrintStream.class, "println").staysBlocked();
        goOn.open();
        workers.joinAll();
        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("first", "second");
    }

    @Test
    void between_print_and_println_another_println_goes_through(Workers workers)
            throws InterruptedException {
        var middle = new Gate("the first piece is out");
        var goOn = new Gate("the second piece may follow");
        var written = new ByteArrayOutputStream();
        var out = new PrintStream(written, true, StandardCharsets.UTF_8);

        workers.start(
                "first",
                () -> {
                    out.print("first");
                    middle.open();
                    goOn.pass();
                    out.println();
                });
        middle.pass();
        workers.start("second", () -> out.println("second")).join();
        goOn.open();
        workers.joinAll();

        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("firstsecond", "");
    }

    private static void assertThatEveryMessageIsWhole(List<String> lines) {
        assertThat(lines).hasSize(FIRST.size() + SECOND.size());
        assertThat(lines).containsSubsequence(FIRST).containsSubsequence(SECOND);
    }

    private static List<String> linesOf(Class<? extends Printer> printer)
            throws InterruptedException {
        try (var program = ChildJvm.start(Program.class, printer.getSimpleName())) {
            assertThat(program.awaitExit()).as("exit code").isZero();
            List<String> lines = program.output().lines().toList();
            assertThat(lines).as("output of the program").contains(Program.BEGIN, Program.END);
            return lines.subList(lines.indexOf(Program.BEGIN) + 1, lines.indexOf(Program.END));
        }
    }

    private static List<String> messagesOf(String thread) {
        return IntStream.rangeClosed(1, Program.MESSAGES_OF_EACH)
                .mapToObj(number -> Program.message(thread, number))
                .toList();
    }

    /** Takes its first bytes only when it may go on. */
    private static OutputStream heldUp(OutputStream target, Gate middle, Gate goOn) {
        return new FilterOutputStream(target) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                middle.open();
                try {
                    goOn.pass();
                } catch (InterruptedException e) {
                    throw new InterruptedIOException();
                }
                out.write(bytes, from, length);
            }
        };
    }
}
