package claimcheck.stress;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.stress.Outcome.Expectation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Each outcome has its sentence, a bar that can be seen, and a sign besides its colour. */
class OutcomeTableTest {

    @Test
    void it_looks_as_it_did_when_somebody_looked_at_it() throws IOException {
        String html =
                table(
                        outcome("0, 0", Expectation.INTERESTING, 3),
                        outcome("0, 1", Expectation.ACCEPTABLE, 9_899_997),
                        outcome("1, 0", Expectation.ACCEPTABLE, 10_100_000),
                        outcome("1, 1", Expectation.FORBIDDEN, 0));

        assertThat(html.substring(html.indexOf("<table"), html.lastIndexOf("</div>")))
                .isEqualTo(resource("outcomes.html"));
    }

    @Test
    void three_of_twenty_million_are_told_and_can_be_seen() {
        assertThat(row(3, 19_999_997))
                .contains(">3</td>")
                .contains(">0.000015%<div class=\"cc-bar\"><i class=\"cc-rare\"></i></div></td>");
    }

    @Test
    void what_is_not_rare_is_drawn_to_scale() {
        assertThat(row(50, 950)).contains(">5.00%<div class=\"cc-bar\"><i style=\"width:5.0%\">");
        assertThat(row(49, 951)).contains(">4.90%<div class=\"cc-bar\"><i class=\"cc-rare\">");
    }

    @Test
    void what_was_not_seen_has_an_empty_bar_and_no_sign_of_success() {
        assertThat(row(0, 1_000))
                .startsWith("<tr class=\"cc-unseen\">")
                .contains(">0%<div class=\"cc-bar\"></div></td>")
                .contains(">– interesting</td>");
    }

    @Test
    void all_but_one_are_not_all() {
        assertThat(row(99_999_999, 1)).contains(">99.99%<");
        assertThat(row(7, 0)).contains(">100.00%<");
    }

    @Test
    void nothing_at_all_is_no_division_by_zero() {
        assertThat(row(0, 0)).contains(">0%<");
    }

    @Test
    void every_expectation_has_a_sign_a_word_and_a_look() {
        assertThat(table(outcome("1", Expectation.ACCEPTABLE, 1)))
                .contains("<tr class=\"cc-fine\">", ">✓ acceptable</td>");
        assertThat(table(outcome("1", Expectation.INTERESTING, 1)))
                .contains("<tr class=\"cc-notable\">", ">! interesting</td>");
        assertThat(table(outcome("1", Expectation.FORBIDDEN, 1)))
                .contains("<tr class=\"cc-wrong\">", ">✗ forbidden</td>");
    }

    @Test
    void what_a_test_says_is_shown_and_never_obeyed() {
        assertThat(table(new Outcome("<b>", Expectation.ACCEPTABLE, 1, "a < b & \"c\" 'd'")))
                .contains(">&lt;b&gt;</td>")
                .contains(">a &lt; b &amp; &quot;c&quot; &#39;d&#39;</td>")
                .doesNotContain("<b>");
    }

    private static String row(long samples, long others) {
        String html =
                table(
                        outcome("1", Expectation.INTERESTING, samples),
                        outcome("2", Expectation.ACCEPTABLE, others));
        return html.lines().filter(line -> line.contains(">1</td>")).findFirst().orElseThrow();
    }

    private static String table(Outcome... outcomes) {
        return OutcomeTable.html(
                new StressResult("room.XStress.Plain", List.of(outcomes), 0),
                "So many samples in 2 JVMs <here>.");
    }

    private static Outcome outcome(String id, Expectation expectation, long samples) {
        return new Outcome(id, expectation, samples, "Seen as " + id + ".");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = OutcomeTableTest.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
