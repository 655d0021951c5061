package claimcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the files that scenarios attach is shown beside their claim. */
class PicturesTest {

    /** As a stress test attaches it. */
    private static final String TABLE =
            """
            <!DOCTYPE html>
            <meta charset="utf-8">
            <div class="claimcheck">
            <table class="cc-outcomes">
            <tr><th>result</th><th class="cc-number">samples</th><th class="cc-number">share</th><th>expected</th></tr>
            <tr class="cc-notable"><td>1, 1</td><td>81,087</td><td>3.4%<div><i style="x"></i></div></td><td>! interesting</td></tr>
            <tr><td>&lt;b></td><td>290</td><td>0.000015%<div></div></td><td>✓ acceptable</td></tr>
            </table>
            <p>How the samples were taken.</p>
            </div>
            """;

    private Path run;

    @BeforeEach
    void copy(@TempDir Path temporary) throws IOException {
        run = FixedRun.copyTo(temporary.resolve("run"));
    }

    @Test
    void what_the_scenario_chose_to_show_comes_before_the_timeline_of_its_threads()
            throws IOException {
        attach("text/plain", "A text", "text");
        assertThat(name()).isEmpty();
        attach("image/svg+xml", "Timeline", "<svg/>");
        assertThat(name()).contains("Timeline");
        FixedRun.attach(run, "alpha does it again", "Outcomes", "text/html", TABLE);
        assertThat(name()).contains("Outcomes");
        FixedRun.attach(run, "alpha does it again", "Wait-for graph", "image/svg+xml", "<svg/>");
        assertThat(name()).contains("Wait-for graph");
        FixedRun.attach(run, "alpha does it again", "Chart", "image/png", "png");
        assertThat(name()).contains("Chart");
    }

    @Test
    void of_several_it_is_the_first_of_the_first_scenario() throws IOException {
        FixedRun.attach(run, "alpha does it again", "Of the second", "image/png", "2");
        FixedRun.attach(run, "alpha does it", "Of the first", "image/png", "1");
        FixedRun.attach(run, "alpha does it", "Another of the first", "image/png", "3");

        assertThat(best())
                .contains(
                        new Picture(
                                "Of the first",
                                "alpha does it",
                                0,
                                "data:image/png;base64,MQ==",
                                List.of()));
    }

    @Test
    void what_a_step_attaches_counts_too() throws IOException {
        attach("image/png", "Chart", "png");
        FixedRun.change(
                run,
                "alpha does it",
                result -> {
                    ((ObjectNode) result.path("steps").path(0))
                            .set("attachments", result.remove("attachments"));
                });

        assertThat(name()).contains("Chart");
    }

    @Test
    void of_a_table_only_the_cells_are_taken() throws IOException {
        attach("text/html", "Outcomes", TABLE);
        Picture table = best().orElseThrow();

        assertThat(table.isTable()).isTrue();
        assertThat(table.rows())
                .containsExactly(
                        List.of("result", "samples", "share", "expected"),
                        List.of("1, 1", "81,087", "3.4%", "! interesting"),
                        List.of("<b>", "290", "0.000015%", "✓ acceptable"));
        assertThat(table.rows())
                .extracting(Picture::css)
                .containsExactly("plain", "notable", "fine");
        assertThat(table.isNumeric(0)).isFalse();
        assertThat(table.isNumeric(1)).isTrue();
        assertThat(table.isNumeric(2)).isTrue();
    }

    /** Those that the tools' own tests compare what is made with. */
    @ParameterizedTest
    @CsvSource({"stress/outcomes.html, 5, 5", "interleaving/OppositeOrder.html, 10, 2"})
    void the_tables_that_are_made_today_can_be_read(String golden, int rows, int columns)
            throws IOException {
        attach("text/html", "Table", Files.readString(FixedRun.resource("/claimcheck/" + golden)));

        List<List<String>> cells = best().orElseThrow().rows();
        assertThat(cells).hasSize(rows);
        assertThat(cells.get(0)).hasSize(columns);
    }

    @Test
    void a_page_that_is_no_table_is_not_shown() throws IOException {
        attach("text/html", "Not closed", "<table><tr><td>a<td>b</tr></table>");
        attach("text/html", "No table", "<p>hello</p>");
        attach("text/html", "With entities", "<!DOCTYPE x [<!ENTITY e 'x'>]><table>&e;</table>");

        assertThat(best()).isEmpty();
    }

    @Test
    void what_is_too_large_is_left_to_allure() throws IOException {
        attach("image/png", "Huge", "x".repeat((int) Pictures.LARGEST + 1));
        assertThat(best()).isEmpty();
        attach("image/png", "As large as may be", "x".repeat((int) Pictures.LARGEST));
        assertThat(name()).contains("As large as may be");
    }

    @Test
    void a_file_that_is_missing_or_lies_elsewhere_is_not_shown() throws IOException {
        Files.writeString(run.resolveSibling("secret"), "secret");
        attach("image/png", "Chart", "png");
        for (String source : List.of("missing", "../secret", "/etc/hostname", "..", "", "\0")) {
            FixedRun.change(
                    run,
                    "alpha does it",
                    result ->
                            result.withArray("attachments")
                                    .forEach(file -> ((ObjectNode) file).put("source", source)));
            assertThat(best()).as(source).isEmpty();
        }
    }

    private void attach(String type, String name, String content) throws IOException {
        FixedRun.attach(run, "alpha does it", name, type, content);
    }

    private Optional<String> name() {
        return best().map(Picture::name);
    }

    private Optional<Picture> best() {
        return Pictures.best(RunRecord.read(FixedRun.toys(), List.of(run)).claims().get(0));
    }
}
