package claimcheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Claim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted of runs under conditions, and that none of it gets lost or is made up. */
class AdmissionTest {

    @TempDir private Path reports;

    @Test
    void each_run_counts_once_for_its_claim_and_its_condition() throws IOException {
        RunRecord record = record();

        Admission all =
                Admission.of(record, "17.0.15", "quiet")
                        .plus(Admission.of(record, "17.0.15", "quiet"))
                        .plus(Admission.of(record, "17.0.15", "-Xint"));

        assertThat(all.of("toys/beta"))
                .extracting(Admission.Entry::condition, Admission.Entry::found)
                .containsExactly(
                        tuple("quiet", Map.of(Status.CONTRADICTED, 2)),
                        tuple("-Xint", Map.of(Status.CONTRADICTED, 1)));
        assertThat(all.of("toys/beta").map(Admission.Entry::reasons))
                .containsOnly(Map.of(Status.CONTRADICTED, "beta does it twice: expected 2"));
        assertThat(all.of("toys/alpha").map(Admission.Entry::reasons)).containsOnly(Map.of());
        assertThat(all.runs()).isEqualTo(3 * record.claims().size());
        assertThat(all.conditions()).containsExactly("quiet", "-Xint");
    }

    @Test
    void of_a_run_that_cannot_be_believed_nothing_is_confirmed() throws IOException {
        Path run = FixedRun.copyTo(reports.resolve("run"));
        FixedRun.remove(run, "finished");

        Admission all =
                Admission.of(RunRecord.read(FixedRun.toys(), List.of(run)), "17.0.15", "quiet");

        assertThat(all.found()).containsOnlyKeys(Status.ERROR);
        assertThat(all.entries()).allSatisfy(entry -> assertThat(entry.reasons()).isNotEmpty());
    }

    @Test
    void what_was_written_is_read_and_what_is_not_there_is_nothing() throws IOException {
        assertThat(Admission.in(reports).entries()).isEmpty();
        Admission all = Admission.of(record(), "17.0.15", "quiet");

        all.writeTo(reports);

        assertThat(Admission.in(reports)).isEqualTo(all);
    }

    @Test
    void it_is_written_a_line_an_entry() throws IOException {
        Admission all = Admission.of(record(), "17.0.15", "quiet");

        all.writeTo(reports);

        assertThat(Files.readAllLines(reports.resolve(Admission.NAME)))
                .filteredOn(line -> line.contains("\"claim\""))
                .hasSameSizeAs(all.entries())
                .allMatch(line -> line.contains("\"condition\"") && line.contains("\"reasons\""));
    }

    @Test
    void what_was_run_here_replaces_what_was_shipped_and_nothing_else() throws IOException {
        Admission quiet = Admission.of(record(), "17.0.15", "quiet");
        Admission shipped = quiet.plus(quiet).plus(Admission.of(record(), "25.0.1", "quiet"));
        Admission here = only("toys/alpha", quiet);

        Admission all = shipped.replacedBy(here);

        assertThat(all.of("toys/alpha"))
                .extracting(Admission.Entry::jdk, Admission.Entry::runs)
                .containsExactlyInAnyOrder(tuple("17.0.15", 1), tuple("25.0.1", 1));
        assertThat(all.of("toys/beta"))
                .extracting(Admission.Entry::jdk, Admission.Entry::runs)
                .containsExactlyInAnyOrder(tuple("17.0.15", 2), tuple("25.0.1", 1));
    }

    @Test
    void two_jdks_of_one_version_do_not_replace_each_other() throws IOException {
        Admission one = Admission.of(record(), "17.0.15 (Debian)", "quiet");
        Admission other = Admission.of(record(), "17.0.15 (Azul Systems, Inc.)", "quiet");

        Admission both = one.plus(Admission.of(record(), "25.0.1 (Debian)", "quiet")).plus(other);

        assertThat(both.jdks())
                .containsExactly(
                        "17.0.15 (Azul Systems, Inc.)", "17.0.15 (Debian)", "25.0.1 (Debian)");
        assertThat(both.replacedBy(other).runs()).isEqualTo(both.runs());
    }

    @Test
    void what_is_shipped_is_about_claims_that_there_are_and_contradicts_none() {
        Set<String> known =
                Catalogue.shipped().claims().stream().map(Claim::id).collect(Collectors.toSet());

        assertThat(Admission.shipped().claims()).hasSizeGreaterThan(80).isSubsetOf(known);
        assertThat(Admission.shipped().conditions()).hasSize(10);
        assertThat(Admission.shipped().found())
                .containsKey(Status.CONFIRMED)
                .doesNotContainKeys(Status.CONTRADICTED, Status.ERROR);
        assertThat(Admission.shipped().entries())
                .filteredOn(entry -> entry.found().containsKey(Status.INCONCLUSIVE))
                .allSatisfy(entry -> assertThat(entry.reasons()).isNotEmpty());
        assertThat(Admission.shipped().claims())
                .allSatisfy(
                        claim ->
                                assertThat(Admission.shipped().of(claim))
                                        .anyMatch(AdmissionTest::isConfirmed));
    }

    private static boolean isConfirmed(Admission.Entry entry) {
        return entry.found().containsKey(Status.CONFIRMED);
    }

    @Test
    void a_report_shows_what_is_shipped() throws IOException {
        Path run = FixedRun.copyTo(reports.resolve("run"));

        Reports.make(Catalogue.shipped(), List.of(run), reports);

        assertThat(Files.readString(reports.resolve("index.html")))
                .contains(" claims were run again and again</a>");
        assertThat(reports.resolve("admission.html")).isNotEmptyFile();
    }

    @Test
    void the_reason_of_the_one_contradiction_is_kept_whatever_came_before() throws IOException {
        Admission undecided = only("toys/gamma", Admission.of(record(), "17.0.15", "quiet"));
        Admission.Entry entry = undecided.entries().get(0);
        var contradicted =
                new Admission.Entry(
                        entry.claim(),
                        entry.jdk(),
                        entry.condition(),
                        entry.machine(),
                        entry.since(),
                        Map.of(Status.CONTRADICTED, 1),
                        Map.of(Status.CONTRADICTED, "expected: 2"));

        Admission all =
                undecided
                        .plus(undecided)
                        .plus(new Admission(List.of(contradicted)))
                        .plus(undecided);

        assertThat(all.entries())
                .singleElement()
                .satisfies(
                        sum -> {
                            assertThat(sum.found())
                                    .isEqualTo(
                                            Map.of(Status.INCONCLUSIVE, 3, Status.CONTRADICTED, 1));
                            assertThat(sum.reasons())
                                    .isEqualTo(
                                            Map.of(
                                                    Status.INCONCLUSIVE,
                                                    "one core",
                                                    Status.CONTRADICTED,
                                                    "expected: 2"));
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"entries\": 7}",
                "{\"entries\": [{\"claim\": \"a/b\"}]}",
                "{\"entries\": [{\"claim\": \"a/b\", \"jdk\": \"x\", \"condition\": \"quiet\","
                        + " \"machine\": \"m\", \"since\": \"s\", \"found\": {}, \"reasons\": {}}]}"
            })
    void a_file_that_is_none_is_named_with_the_mend(String text) throws IOException {
        Path file = Files.writeString(reports.resolve(Admission.NAME), text);

        assertThatThrownBy(() -> Admission.in(reports))
                .isInstanceOf(UnreadableRunException.class)
                .hasMessageStartingWith(file + " cannot be read (")
                .hasMessageEndingWith("); delete it");
    }

    @Test
    void the_page_shows_every_claim_with_what_was_found_under_what() throws IOException {
        Admission all =
                Admission.of(record(), "17.0.15", "quiet")
                        .plus(Admission.of(record(), "17.0.15", "-Xint"));

        String page =
                Files.readString(AdmissionPage.write(all, FixedRun.toys(), reports))
                        .replaceAll("\\s+", " ");

        assertThat(page)
                .contains("<th scope=\"col\" class=\"upright\"><span>-Xint</span></th>")
                .contains("title=\"1 contradicted\"")
                .contains(
                        "(1 contradicted): <br><small><span class=\"contradicted\">✗</span> beta does it twice: expected 2</small>");
    }

    @Test
    void where_nothing_could_be_run_the_page_says_so() throws IOException {
        Path page = AdmissionPage.write(new Admission(List.of()), FixedRun.toys(), reports);

        assertThat(Files.readString(page)).contains("0 runs of 0 claims").doesNotContain("Made on");
    }

    @Test
    void the_page_says_where_and_when_they_were_run() throws IOException {
        Admission whole = entry("Linux amd64, 2 cores", "2026-11-29T10:00:00Z", "quiet");
        Admission half = entry("Linux amd64, 1 core", "2026-11-30T10:00:00Z", "one core");

        assertThat(AdmissionPage.made(half.plus(whole)))
                .isEqualTo("on Linux amd64, 2 cores, from 2026-11-29 to 2026-11-30");
        assertThat(AdmissionPage.made(half)).isEqualTo("on Linux amd64, 1 core, 2026-11-30");
    }

    private static Admission entry(String machine, String since, String condition) {
        return new Admission(
                List.of(
                        new Admission.Entry(
                                "toys/alpha",
                                "17.0.15",
                                condition,
                                machine,
                                since,
                                Map.of(Status.CONFIRMED, 1),
                                Map.of())));
    }

    @Test
    void the_front_page_says_how_often_a_claim_was_run_before() throws IOException {
        Admission.of(record(), "17.0.15", "quiet")
                .plus(Admission.of(record(), "17.0.15", "quiet"))
                .writeTo(reports);
        Path run = FixedRun.copyTo(reports.resolve("run"));

        Reports.make(FixedRun.toys(), List.of(run), reports);

        assertThat(Files.readString(reports.resolve("index.html")))
                .contains("8 of 8 claims were run again and again</a>, on Linux amd64, ")
                .contains(": 16 runs under 1 condition")
                .contains("2 runs under 1 condition on JDK 17.0.15: 2 confirmed</a>");
        assertThat(reports.resolve("admission.html")).isNotEmptyFile();
    }

    private static Admission only(String claim, Admission all) {
        return all.without(entry -> !entry.claim().equals(claim));
    }

    private RunRecord record() throws IOException {
        Path run = Files.createTempDirectory(reports, "run");
        return RunRecord.read(FixedRun.toys(), List.of(FixedRun.copyTo(run.resolve("1"))));
    }
}
