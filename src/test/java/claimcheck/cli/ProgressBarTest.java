package claimcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** How far a grading run is: lines in a file, a bar on a terminal. */
class ProgressBarTest {

    private final StringWriter out = new StringWriter();

    @Test
    void a_file_gets_a_line_for_each_tenth_and_no_control_character() {
        var bar = new ProgressBar(new PrintWriter(out), false);
        for (int done = 0; done <= 300; done++) {
            bar.isAt(done, 300, 0);
        }

        assertThat(out.toString().lines())
                .hasSize(10)
                .first()
                .asString()
                .startsWith("30 of 300, about ");
        assertThat(out.toString().lines()).last().isEqualTo("300 of 300");
        assertThat(out.toString().replaceAll("\\R", "")).doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void a_terminal_gets_a_bar_that_grows_in_its_line() {
        var bar = new ProgressBar(new PrintWriter(out), true);
        bar.isAt(0, 4, 0);
        bar.isAt(2, 4, 2);
        bar.isAt(4, 4, 2);

        String[] states = out.toString().split("\r", -1);
        assertThat(states).hasSize(4);
        assertThat(states[1]).startsWith("[..............................] 0 of 4");
        assertThat(states[2])
                .startsWith("[###############...............] 2 of 4, 2 from the journal");
        assertThat(states[3])
                .startsWith("[##############################] 4 of 4, 2 from the journal")
                .endsWith(System.lineSeparator());
    }

    @Test
    void of_nothing_nothing_is_said() {
        new ProgressBar(new PrintWriter(out), true).isAt(0, 0, 0);

        assertThat(out.toString()).isEmpty();
    }
}
