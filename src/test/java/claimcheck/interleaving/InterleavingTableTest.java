package claimcheck.interleaving;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.interleaving.fixtures.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A failing interleaving is shown thread beside thread, and escaped. */
class InterleavingTableTest {

    @Test
    void it_looks_as_it_did_when_somebody_looked_at_it() {
        String html = table(Recorded.OppositeOrder.class);

        assertThat(html.substring(html.indexOf("<table"), html.indexOf("<details>")))
                .isEqualTo(Recordings.resource("OppositeOrder.html"));
    }

    @Test
    void each_step_is_in_the_column_of_its_thread() {
        assertThat(table(RacyCounter.class))
                .contains(
                        "<tr><th>Thread 1</th><th>Thread 2</th></tr>\n"
                                + "<tr class=\"cc-switch\"><td colspan=\"2\">⇄ Thread 1 begins</td></tr>\n"
                                + "<tr><td class=\"cc-one\"><code>counter.count ➜ 0</code>"
                                + " <small>RacyCounter.java:23</small></td><td></td></tr>\n")
                .contains("<tr><td></td><td class=\"cc-other\"><code>")
                .contains(
                        "<tr class=\"cc-failure\"><td colspan=\"2\">✗ AssertionError: an increment is lost</td></tr>\n")
                .doesNotContain("class=\"cc-stuck\"");
    }

    @Test
    void the_whole_trace_is_below() {
        String html = table(RacyCounter.class);

        assertThat(html.substring(html.indexOf("</table>")))
                .contains("<details>", "Thread#1.start()");
    }

    @Test
    void what_a_value_says_is_shown_and_never_obeyed() {
        assertThat(table(Recorded.OddTexts.class))
                .contains("&lt;script&gt;&#39;&amp;&quot;&lt;/script&gt;")
                .contains("shared.last = &quot;a | b\n| c |\td \uD83D\uDE00&quot;")
                .doesNotContain("<script>");
    }

    @Test
    void a_long_value_is_cut_in_the_table_only() {
        String html = table(Recorded.OddTexts.class);

        assertThat(html.substring(0, html.indexOf("</table>"))).contains("…</code>");
        assertThat(html.substring(html.indexOf("</table>")))
                .contains("&lt;script&gt;&#39;&amp;&quot;&lt;/script&gt;".repeat(20));
    }

    @ParameterizedTest
    @MethodSource("claimcheck.interleaving.Recordings#all")
    void every_recording_becomes_a_table(Class<?> program) {
        assertThat(table(program)).contains("⇄ Thread", "class=\"cc-failure\"");
    }

    @Test
    void of_a_form_that_is_not_known_no_table_is_made() {
        assertThat(InterleavingTable.html(RacyCounter.class, "| T1 | T2 |\n| lock | deadlock |"))
                .isEmpty();
    }

    @Test
    void without_a_step_of_the_program_no_table_is_made() {
        assertThat(InterleavingTable.html(String.class, Recordings.of(RacyCounter.class)))
                .isEmpty();
    }

    private static String table(Class<?> program) {
        return InterleavingTable.html(program, Recordings.of(program)).orElseThrow();
    }
}
