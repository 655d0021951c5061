package claimcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Claim;
import claimcheck.catalogue.Verdict;
import claimcheck.report.FrontPage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The commands as a person types them: what they print, and their exit codes. */
class ClaimcheckTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void list_names_every_claim_with_its_verdict() {
        assertThat(run("list")).isZero();

        List<Claim> claims = Catalogue.shipped().claims();
        assertThat(out.toString().lines())
                .hasSize(claims.size() + 1)
                .last()
                .isEqualTo(claims.size() + " claims");
        assertThat(out.toString()).containsPattern("deadlock/opposite-order +holds +\\S");
    }

    @Test
    void list_names_the_exercises_that_have_a_variant() {
        assertThat(run("list", "--count", "--variant=AtomicCounter")).isZero();

        assertThat(out.toString()).isEqualTo("1 claim" + System.lineSeparator());
    }

    @Test
    void a_variant_that_is_not_there_is_refused_before_anything_runs() {
        assertThat(run("check", "races/lost-update", "--variant=Atomik")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .startsWith(
                        "claimcheck: no variant 'Atomik' here; races/lost-update has starter, ");
        assertThat(run("list", "--variant=Atomik")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void a_jdk_that_is_none_is_refused_before_anything_runs(@TempDir Path empty) {
        assertThat(run("check", "locks/rlock-counts", "--jdk=" + empty, "--to=" + empty))
                .isEqualTo(ExitCode.USAGE);

        assertThat(err.toString())
                .startsWith("claimcheck: --jdk: " + empty + " is not the home of a JDK: ");
        assertThat(empty).isEmptyDirectory();
    }

    /** One that cannot be run is named, and no report of another day seems to be of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'' | no record", "jdk=of nobody | no record that can be read: "})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the JDK is a shell script")
    void a_jdk_that_leaves_nothing_that_can_be_read_is_named(
            String record, String left, @TempDir Path folder) throws IOException {
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"21.0.9\"\n");
        Files.writeString(
                java,
                String.join(
                        "\n",
                        "#!/bin/sh",
                        "for each; do",
                        "  case $each in -Dallure.results.directory=*) to=${each#*=};; esac",
                        "done",
                        "record='" + record + "'",
                        "[ -z \"$record\" ] || echo \"$record\" > \"$to/run.properties\"",
                        "exit 7",
                        ""));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Path to = Files.createDirectory(folder.resolve("to"));
        Files.writeString(to.resolve("index.html"), FrontPage.TITLE + ", of another day");

        assertThat(
                        run(
                                "check",
                                "locks/rlock-counts",
                                "--jdk=" + folder.resolve("jdk"),
                                "--to=" + to))
                .isEqualTo(ExitCode.COULD_NOT_JUDGE);

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith(
                        "claimcheck: could not judge: the scenarios' JVM "
                                + java.toRealPath()
                                + " ended with 7 and left "
                                + left);
        assertThat(to.resolve("index.html")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "results/notes.txt"})
    void what_is_not_of_this_kit_is_not_deleted(String name, @TempDir Path folder)
            throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<title>My own</title>");

        assertThat(run("check", "locks/rlock-counts", "--to=" + folder)).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString())
                .startsWith("claimcheck: cannot use " + file + ", which is no re")
                .contains(" of this kit's ")
                .endsWith("; give another folder" + System.lineSeparator());
        assertThat(file).hasContent("<title>My own</title>");
    }

    @Test
    void an_admission_that_cannot_be_read_is_told_before_anything_runs(@TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve("admission.json"), "{");
        Path page = Files.writeString(folder.resolve("index.html"), "");

        assertThat(run("check", "locks/rlock-counts", "--to=" + folder)).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString()).startsWith("claimcheck: " + file + " cannot be read (");
        assertThat(out.toString()).isEmpty();
        assertThat(page).isEmptyFile();
    }

    @Test
    void an_error_of_the_jvm_is_no_contradiction() {
        CommandLine broken =
                new CommandLine(
                        CommandLine.Model.CommandSpec.wrapWithoutInspection(
                                (Runnable)
                                        () -> {
                                            throw new OutOfMemoryError("no heap");
                                        }));
        broken.setErr(new PrintWriter(err, true));

        assertThat(Claimcheck.run(broken)).isEqualTo(ExitCode.COULD_NOT_JUDGE);
        assertThat(err)
                .hasToString(
                        "claimcheck: could not judge: java.lang.OutOfMemoryError: no heap"
                                + System.lineSeparator());
    }

    @Test
    void self_check_refuses_what_it_cannot_do() {
        assertThat(run("self-check", "queues/fifo")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .isEqualTo(
                        "claimcheck: 'queues/fifo' has no exercise; 'list --exercise' shows those that have"
                                + System.lineSeparator());
        assertThat(run("self-check", "--times=0")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--times is 0; give 1 or more");
        assertThat(run("self-check", "--only=starter,decoi")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--only", "'decoi'");
    }

    @Test
    void admission_refuses_what_it_cannot_do(@TempDir Path to) throws IOException {
        assertThat(run("admission", "--times=0")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--times is 0; give 1 or more");
        assertThat(run("admission", "--conditions=quiet,loud")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--conditions: 'loud' is none; --help names them");

        Files.writeString(to.resolve("admission.json"), "{\"entries\": 7}");
        assertThat(run("admission", "--to=" + to)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains(to.resolve("admission.json") + " cannot be read (");
        assertThat(to.resolve("admission.json")).hasContent("{\"entries\": 7}");
    }

    @Test
    void list_narrows_by_topic_document_verdict_and_exercise() {
        assertThat(run("list", "--topic=deadlock", "--document=pc", "--verdict=refuted")).isZero();

        assertThat(out.toString().lines())
                .hasSize(
                        1
                                + (int)
                                        claims(
                                                claim ->
                                                        claim.topic().equals("deadlock")
                                                                && claim.documents().contains("PC")
                                                                && claim.verdicts()
                                                                        .kinds()
                                                                        .contains(
                                                                                Verdict.Kind
                                                                                        .REFUTED)));
        assertThat(run("list", "--exercise", "--count")).isZero();
        assertThat(out.toString())
                .endsWith(claims(Claim::exercise) + " claims" + System.lineSeparator());
    }

    @Test
    void list_shows_that_a_verdict_depends_on_the_jdk_and_finds_it_by_each_of_its_kinds() {
        Optional<Claim> byJdk =
                Catalogue.shipped().claims().stream()
                        .filter(claim -> claim.verdicts().kinds().size() > 1)
                        .findFirst();
        assertThat(byJdk).as("a claim whose verdict depends on the JDK").isPresent();

        for (Verdict.Kind kind : byJdk.get().verdicts().kinds()) {
            assertThat(run("list", "--verdict=" + kind.toString().replace(' ', '_'))).isZero();
            assertThat(out.toString()).containsPattern(byJdk.get().id() + " +by JDK +\\S");
            out.getBuffer().setLength(0);
        }
    }

    @Test
    void list_takes_the_build_s_list_of_claims() {
        assertThat(run("list", "--count", "--claims=locks,deadlock/opposite-order")).isZero();

        assertThat(out.toString()).isEqualToNormalizingNewlines("8 claims\n");
    }

    @Test
    void show_prints_the_claim_as_text() {
        assertThat(run("show", "deadlock/opposite-order")).isZero();

        assertThat(out.toString())
                .contains(
                        "id:       deadlock/opposite-order",
                        "source:   PC, Deadlock example",
                        "verdict:  holds")
                .contains("In Java", "If this is contradicted", "exercise: yes");
    }

    @Test
    void show_of_a_topic_asks_for_one_claim() {
        assertThat(run("show", "locks")).isEqualTo(2);

        assertThat(err.toString()).contains("'locks' is a topic of 7 claims; name one claim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "show", "check"})
    void an_unknown_claim_is_named_with_its_nearest_neighbour(String command) {
        assertThat(run(command, "deadlock/oposite-order")).isEqualTo(2);

        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        "claimcheck: unknown claim or topic 'deadlock/oposite-order';"
                                + " nearest is 'deadlock/opposite-order', 'list' shows all\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void wrong_usage_says_how_to_call_it() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "no command; try list, show, check, self-check, admission, assign, watch, grade or report");

        assertThat(run("list", "--verdict=maybe")).isEqualTo(2);
        assertThat(err.toString())
                .contains("maybe", "'claimcheck list --help' says how to call it");
    }

    @Test
    void report_names_the_folder_that_holds_no_run(@TempDir Path empty) {
        assertThat(run("report", "--to=" + empty.resolve("to"), empty.toString())).isEqualTo(2);

        assertThat(err.toString())
                .startsWith("claimcheck: " + empty.resolve("run.properties") + ": cannot be read");
    }

    @Test
    void a_folder_that_cannot_be_written_is_named(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));

        assertThat(run("check", "locks/rlock-counts", "--to=" + file)).isEqualTo(2);

        assertThat(err.toString())
                .startsWith("claimcheck: cannot use " + file)
                .contains("give a folder");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--jobs=0           | --jobs is 0; give 1 or more",
                "--isolation=docker | --isolation is 'docker'; give process or bwrap",
                "--shard=3          | --shard is '3'; give a part and how many there are, such as 3/10",
                "--claims=no/such   | 'no/such'"
            })
    void grade_refuses_what_it_cannot_do(String option, String message, @TempDir Path folder) {
        assertThat(run("grade", folder.toString(), option, "--to=" + folder.resolve("to")))
                .isEqualTo(ExitCode.USAGE);

        assertThat(err.toString()).startsWith("claimcheck: ").contains(message);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void grade_names_a_folder_that_is_none_or_has_nothing(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("missing");
        assertThat(run("grade", missing.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .isEqualTo(
                        "claimcheck: "
                                + missing
                                + " is no folder; give one that has a folder, zip or tar.gz file for each student"
                                + System.lineSeparator());

        Files.createDirectory(folder.resolve("ada"));
        assertThat(run("grade", folder.toString(), "--to=" + missing)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("nobody has handed in a file for any exercise in ");
    }

    @Test
    void report_refuses_grades_that_it_cannot_read(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("grades.json"), "{\"course\":");

        assertThat(run("report", folder.toString(), "--to=" + folder)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("claimcheck: " + file + " cannot be read (")
                .endsWith("); grade again");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "claimcheck.delay  | fast | claimcheck.delay is 'fast'; give a factor between 0 and 1000, such as 3",
                "claimcheck.strict | yes  | claimcheck.strict is 'yes'; give true or false"
            })
    void a_setting_that_cannot_be_meant_is_refused_before_anything_is_run(
            String property, String value, String message) {
        System.setProperty(property, value);
        try {
            assertThat(run("check", "locks/rlock-counts")).isEqualTo(2);
        } finally {
            System.clearProperty(property);
        }

        assertThat(err.toString()).startsWith("claimcheck: " + message);
        assertThat(out.toString()).isEmpty();
    }

    private static long claims(Predicate<Claim> wanted) {
        return Catalogue.shipped().claims().stream().filter(wanted).count();
    }

    private int run(String... arguments) {
        return Claimcheck.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
