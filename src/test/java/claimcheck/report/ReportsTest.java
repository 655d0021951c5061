package claimcheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.catalogue.Coverage;
import claimcheck.catalogue.Document;
import claimcheck.catalogue.Passage;
import claimcheck.catalogue.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reports of a run that was made long ago. */
class ReportsTest {

    @TempDir private static Path reports;

    private static RunRecord record;

    @BeforeAll
    static void make() throws IOException {
        record = Reports.make(FixedRun.toys(), List.of(FixedRun.results()), reports);
    }

    @Test
    void the_record_for_programs_keeps_its_form() throws IOException {
        assertThat(reports.resolve("claims.json"))
                .hasSameTextualContentAs(FixedRun.resource("claims.json"));
    }

    @Test
    void a_passage_and_the_place_of_a_claim_are_shown_as_they_are_written() {
        var introduction =
                new Section(
                        "Introduction",
                        List.of(new Passage(Passage.Kind.SET_UP, "<b>bold</b> & more")));
        var document = new Document("PC", "Toys", "Somebody", List.of(introduction));

        assertThat(
                        ClaimHtml.render(
                                "coverage.jte",
                                new Coverage(List.of(document), FixedRun.toys().claims())))
                .contains("<span class=\"kind\">set-up</span>")
                .contains("&lt;b&gt;bold&lt;/b&gt; &amp; more")
                .contains("<small>· where &lt;alpha&gt; is said</small>")
                .contains("PC · Somebody · 1 sections, 7 claims");
    }

    @Test
    void each_claim_with_results_links_to_its_place_in_allure() throws IOException {
        Matcher links =
                Pattern.compile("allure/index\\.html#behaviors/[0-9a-f]{32}")
                        .matcher(Files.readString(reports.resolve("index.html")));

        assertThat(links.results().map(link -> link.group()).distinct()).hasSize(7);
    }

    @Test
    void allure_is_one_file_that_tracks_nobody() throws IOException {
        assertThat(reports.resolve("allure"))
                .isDirectoryNotContaining("regex:.*(?<!/index\\.html)$");
        assertThat(Files.readString(reports.resolve("allure/index.html")))
                .doesNotContain("googletagmanager", "gtag(", "<script src=\"http");
    }

    @Test
    void an_allure_report_that_lost_a_result_is_an_error(@TempDir Path temporary)
            throws IOException {
        Path run = FixedRun.copyTo(temporary.resolve("run"));
        Path file = FixedRun.fileWith(run, "alpha does it again");
        Files.writeString(file, Files.readString(file).replace("\"story\"", "\"saga\""));

        assertThatThrownBy(() -> AllureReport.make(List.of(run), temporary.resolve("allure")))
                .isInstanceOf(IOException.class)
                .hasMessage("Allure's report shows 10 of 11 results");
    }

    @Test
    void a_report_that_cannot_be_made_leaves_no_older_one(@TempDir Path old) throws IOException {
        Files.createDirectory(old.resolve("allure"));
        for (String stale : List.of("claims.json", "index.html", "allure/index.html")) {
            Files.writeString(old.resolve(stale), FrontPage.TITLE + ", of yesterday");
        }

        assertThatThrownBy(
                        () -> Reports.make(FixedRun.toys(), List.of(old.resolve("nothing")), old))
                .isInstanceOf(UnreadableRunException.class);
        assertThat(old.resolve("claims.json")).doesNotExist();
        assertThat(old.resolve("index.html")).doesNotExist();
        assertThat(old.resolve("allure/index.html")).doesNotExist();
    }

    @Test
    void the_last_screen_says_how_many_and_which_and_why() {
        assertThat(Reports.screen(record, Path.of("/r")).lines().map(String::strip))
                .containsSubsequence(
                        "Claimcheck: 8 claims (holds 5, holds if 1, refuted 2)",
                        "on JDK 17.0.15 (Debian), Linux amd64, 2 cores, 10 s",
                        "1 confirmed, 1 contradicted, 1 inconclusive, 1 not applicable, 4 error",
                        "CONTRADICTED   toys/beta: beta does it twice: expected 2",
                        "ERROR          toys/epsilon: broke: epsilon does it: NullPointerException: no epsilon",
                        "INCONCLUSIVE   toys/gamma: one core",
                        "The report: /r/index.html");
    }

    @Test
    void the_last_screen_counts_the_verdicts_on_the_first_runs_jdk(@TempDir Path temporary)
            throws IOException {
        Path later = FixedRun.copyTo(temporary.resolve("later"));
        FixedRun.set(later, "jdk", "21-ea");

        assertThat(screen(later, FixedRun.results())).contains("(holds 6, holds if 1, refuted 1)");
        assertThat(screen(FixedRun.results(), later)).contains("(holds 5, holds if 1, refuted 2)");
    }

    private static String screen(Path... runs) {
        return Reports.screen(RunRecord.read(FixedRun.toys(), List.of(runs)), reports);
    }
}
