package claimcheck.interleaving;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.interleaving.Trace.Step;
import claimcheck.interleaving.fixtures.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table that Lincheck prints is read step by step, and any other text is refused. */
class TraceTest {

    @Test
    void a_failed_one_is_read_step_by_step() {
        Trace trace = Trace.read(Recordings.of(RacyCounter.class)).orElseThrow();

        assertThat(trace.failure()).isEqualTo("java.lang.AssertionError: an increment is lost");
        assertThat(trace.threads()).containsExactly("Main Thread", "Thread 1", "Thread 2");
        assertThat(trace.ending()).isEmpty();
        assertThat(trace.steps())
                .hasSize(31)
                .contains(
                        new Step(
                                1,
                                4,
                                "counter.count ➜ 0",
                                "RacyCounter.first(RacyCounter.java:23)"),
                        new Step(1, 4, "switch", ""),
                        new Step(2, 0, "run()", ""));
    }

    @Test
    void one_that_hangs_says_how() {
        Trace trace = Trace.read(Recordings.of(Recorded.OppositeOrder.class)).orElseThrow();

        assertThat(trace.failure()).isEmpty();
        assertThat(trace.ending()).isEqualTo("All unfinished threads are in deadlock");
    }

    @Test
    void values_with_bars_and_ends_of_lines_in_them_are_one_step() {
        Trace trace = Trace.read(Recordings.of(Recorded.OddTexts.class)).orElseThrow();

        assertThat(trace.failure()).isEqualTo("java.lang.AssertionError: last | is\n<script>");
        assertThat(trace.steps())
                .extracting(Step::text)
                .contains("shared.last = \"a | b\n| c |\td \uD83D\uDE00\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "= Concurrent test has hung =",
                "Detailed trace:\n",
                "Detailed trace:\n| -- |\n| A | B |\n| -- |\n| -- |\n",
                "Detailed trace:\nwords\nand words\nand words\nand words\nand words\n",
                "Detailed trace:\n| ----- |\n| A | B |\n| ----- |\n| x | y |\n| ----- |\n",
                "Detailed trace:\n| ----- |\n| A | B |\n| ----- |\n| x   y |\n| ----- |\n",
                "Detailed trace:\n| ----- |\n| A | B |\n| ----- |\n| x     |\n| ----- |\n",
                "Detailed trace:\n| ----- |\n| A | B |\n| ----- |\n| x |   | |\n| ----- |\n",
                "Detailed trace:\n| ----- |\n| A | B |\n| ----- |\n| x |\n| ----- |\n"
            })
    void another_form_is_not_understood(String text) {
        assertThat(Trace.read(text)).isEmpty();
    }

    @Test
    void the_smallest_that_is_understood() {
        assertThat(
                        Trace.read(
                                "Detailed trace:\n| ----- |\n| A | B |\n| ----- |\n| x |   |\n| ----- |\n"))
                .isPresent();
    }

    @Test
    void a_row_that_is_cut_off_is_not_understood() {
        String text = Recordings.of(RacyCounter.class);
        String cut = text.replaceFirst(" +\\|\n(?=\\| -+ \\|\n*$)", " |\n");

        assertThat(cut).isNotEqualTo(text);
        assertThat(Trace.read(cut)).isEmpty();
    }
}
