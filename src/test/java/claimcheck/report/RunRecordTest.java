package claimcheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the result files of a run mean, and that nothing that is missing from them passes. */
class RunRecordTest {

    private Path run;

    @BeforeEach
    void copy(@TempDir Path temporary) throws IOException {
        run = FixedRun.copyTo(temporary.resolve("run"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "toys/alpha   | CONFIRMED      | ''",
                "toys/beta    | CONTRADICTED   | beta does it twice: expected 2",
                "toys/gamma   | INCONCLUSIVE   | one core",
                "toys/delta   | NOT_APPLICABLE | no /proc here",
                "toys/epsilon | ERROR | broke: epsilon does it: NullPointerException: no epsilon",
                "toys/eta     | ERROR | skipped without a reason that counts: eta does it: later",
                "toys/theta   | ERROR | no result: the run ended before it",
                "toys/zeta    | ERROR | no result: the run ended before it"
            })
    void what_is_worst_decides_and_what_is_missing_is_an_error(
            String id, Status status, String reason) {
        assertThat(observation(id).status()).isEqualTo(status);
        assertThat(observation(id).reason()).isEqualTo(reason);
    }

    /** Such as a child JVM that could not start a thread. */
    @Test
    void what_fails_for_want_of_room_contradicts_nothing() throws IOException {
        FixedRun.change(
                run,
                "beta does it twice",
                result ->
                        result.putObject("statusDetails")
                                .put(
                                        "message",
                                        "child 'f1' ended with 1\n"
                                                + "java.lang.OutOfMemoryError: unable to create native thread"));

        assertThat(observation("toys/beta").status()).isEqualTo(Status.ERROR);
        assertThat(observation("toys/beta").reason())
                .isEqualTo(
                        "the machine had no room: beta does it twice:"
                                + " java.lang.OutOfMemoryError: unable to create native thread");
    }

    @Test
    void want_of_room_hides_no_contradiction() {
        var failed = new ScenarioResult("one", "failed", 1, "expected: 2", List.of(), List.of());
        var cramped =
                new ScenarioResult(
                        "other", "broken", 1, "No space left on device", List.of(), List.of());

        assertThat(Observation.of(0, List.of(cramped, failed)).status())
                .isEqualTo(Status.CONTRADICTED);
        assertThat(Observation.of(0, List.of(cramped)).status()).isEqualTo(Status.ERROR);
    }

    @Test
    void a_claim_whose_scenario_left_nothing_is_an_error() {
        FixedRun.set(run, "done", "toys/zeta");

        assertThat(observation("toys/zeta").reason()).isEqualTo("no result");
    }

    @ParameterizedTest
    @CsvSource({
        "toys/alpha, 0",
        "toys/beta, 1",
        "toys/gamma, 0",
        "toys/delta, 0",
        "toys/epsilon, 3",
        "toys/eta, 3",
        "toys/theta, 3",
        "toys/zeta, 3"
    })
    void the_exit_code_tells_contradicted_from_not_judged(String id, int code) {
        FixedRun.set(run, "claims", id);

        assertThat(read().exitCode(false)).isEqualTo(code);
    }

    @Test
    void strict_makes_inconclusive_a_failure() {
        FixedRun.set(run, "claims", "toys/gamma");

        assertThat(read().exitCode(true)).isEqualTo(1);
    }

    @Test
    void a_claim_that_was_not_asked_for_has_no_observation() {
        FixedRun.set(run, "claims", "toys/alpha");

        assertThat(read().claims())
                .filteredOn(claim -> !claim.observations().isEmpty())
                .extracting(claim -> claim.claim().id())
                .containsExactly("toys/alpha");
    }

    @Test
    void nothing_counts_when_a_canary_lived() throws IOException {
        FixedRun.set(run, "claims", "toys/alpha");
        Path canary = FixedRun.fileWith(run, "StressCanary");
        Files.writeString(
                canary,
                Files.readString(canary)
                        .replace(
                                "\"status\": \"passed\"",
                                "\"status\": \"failed\", \"statusDetails\": {\"message\": \"it lived\"}"));

        assertThat(read().exitCode(false)).isEqualTo(3);
        assertThat(read().runs().get(0).troubles())
                .containsExactly(
                        "canary claimcheck.stress.StressCanary: jcstress catches a racy counter: it lived");
        assertThat(Reports.screen(read(), Path.of("reports"))).contains("NOTHING COUNTS: canary");
    }

    @ParameterizedTest
    @CsvSource({
        "StressCanary, 2, 3",
        "InterleavingCanary, 2, 3",
        "InterleavingCanary, 1, 3",
        "StressCanary, 1, 0"
    })
    void nothing_counts_when_a_canary_was_not_decided_but_where_it_cannot_be(
            String name, String cores, int exitCode) throws IOException {
        FixedRun.set(run, "claims", "toys/alpha");
        FixedRun.set(run, "cpus", cores);
        Path canary = FixedRun.fileWith(run, name);
        Files.writeString(
                canary,
                Files.readString(canary)
                        .replace(
                                "\"status\": \"passed\"",
                                "\"status\": \"skipped\", \"statusDetails\": {\"message\": \"inconclusive: too busy\"}"));

        assertThat(read().exitCode(false)).isEqualTo(exitCode);
        if (exitCode != 0) {
            assertThat(read().runs().get(0).troubles())
                    .singleElement()
                    .asString()
                    .contains(name + ": too busy");
        }
    }

    @Test
    void a_result_without_anything_in_it_is_none() throws IOException {
        Path empty = FixedRun.fileWith(run, "StressCanary");
        Files.writeString(empty, "");

        assertThatThrownBy(this::read)
                .isInstanceOf(UnreadableRunException.class)
                .hasMessage(empty + ": is no result file; run the scenarios again");
    }

    @ParameterizedTest
    @CsvSource({"StressCanary", "InterleavingCanary"})
    void nothing_counts_without_a_canary(String canary) throws IOException {
        FixedRun.set(run, "claims", "toys/alpha");
        Files.delete(FixedRun.fileWith(run, canary));

        assertThat(read().exitCode(false)).isEqualTo(3);
        assertThat(read().runs().get(0).troubles())
                .singleElement()
                .asString()
                .contains(canary, "no result");
    }

    @Test
    void nothing_counts_when_the_run_was_cut_short() {
        FixedRun.set(run, "claims", "toys/alpha");
        FixedRun.remove(run, "finished");

        assertThat(read().exitCode(false)).isEqualTo(3);
        assertThat(read().runs().get(0).troubles())
                .singleElement()
                .asString()
                .contains("cut short");
    }

    @Test
    void several_runs_are_several_observations() throws IOException {
        Path second = FixedRun.copyTo(run.resolveSibling("second"));
        FixedRun.set(second, "jdk", "25.0.3");

        RunRecord both = RunRecord.read(FixedRun.toys(), List.of(run, second));

        assertThat(both.runs()).extracting(Run::jdk).containsExactly("17.0.15", "25.0.3");
        assertThat(both.claims().get(0).observations())
                .extracting(Observation::run)
                .containsExactly(0, 1);
    }

    @Test
    void a_run_is_called_by_its_jdk_then_by_its_vendor_and_then_by_its_number() throws IOException {
        Path later = FixedRun.laterRun(run.resolveSibling("later"));
        Path ofAnother = FixedRun.laterRun(run.resolveSibling("of another"));
        FixedRun.set(ofAnother, "jdk", "17.0.15");

        assertThat(labels(run, later)).containsExactly("JDK 17.0.15", "JDK 25.0.3");
        assertThat(labels(run, later, run))
                .containsExactly("JDK 17.0.15, run 1", "JDK 25.0.3", "JDK 17.0.15, run 3");
        assertThat(labels(run, ofAnother, later))
                .containsExactly(
                        "JDK 17.0.15 (Debian)", "JDK 17.0.15 (A <b>bold</b> vendor)", "JDK 25.0.3");
    }

    @Test
    void runs_differ_in_what_they_saw_or_in_what_is_recorded_for_their_jdk() throws IOException {
        Path later = FixedRun.laterRun(run.resolveSibling("later"));
        RunRecord both = RunRecord.read(FixedRun.toys(), List.of(run, later));

        assertThat(both.claims())
                .filteredOn(both::differs)
                .extracting(claim -> claim.claim().id())
                .containsExactly("toys/beta", "toys/gamma", "toys/theta");
    }

    @Test
    void a_folder_without_a_run_is_refused_with_its_name() {
        Path nowhere = run.resolve("nowhere");

        assertThatThrownBy(() -> RunRecord.read(FixedRun.toys(), List.of(nowhere)))
                .isInstanceOf(UnreadableRunException.class)
                .hasMessage(
                        nowhere.resolve("run.properties")
                                + ": cannot be read; give a folder that a run has left, such as target/allure-results");
    }

    @Test
    void a_run_that_does_not_say_on_which_jdk_is_refused() {
        FixedRun.remove(run, "jdk");

        assertThatThrownBy(this::read)
                .isInstanceOf(UnreadableRunException.class)
                .hasMessage(
                        run.resolve("run.properties")
                                + ": '?' is no version of a JDK; run the scenarios again");
    }

    @Test
    void a_result_file_that_is_none_is_refused_with_its_name() throws IOException {
        Path file = FixedRun.fileWith(run, "alpha does it");
        Files.writeString(file, "{\"name\": ");

        assertThatThrownBy(this::read)
                .isInstanceOf(UnreadableRunException.class)
                .hasMessageContaining(file.toString());
    }

    private static List<String> labels(Path... runs) {
        RunRecord record = RunRecord.read(FixedRun.toys(), List.of(runs));
        return IntStream.range(0, runs.length).mapToObj(record::label).toList();
    }

    private RunRecord read() {
        return RunRecord.read(FixedRun.toys(), List.of(run));
    }

    private Observation observation(String id) {
        return read().claims().stream()
                .filter(claim -> claim.claim().id().equals(id))
                .findFirst()
                .orElseThrow()
                .observations()
                .get(0);
    }
}
