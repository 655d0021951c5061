package claimcheck.grading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.catalogue.JudgeVerdict;
import claimcheck.exercise.Doubling;
import claimcheck.exercise.Isolation;
import claimcheck.exercise.Judgement;
import claimcheck.exercise.MethodResult;
import claimcheck.exercise.Requirement;
import claimcheck.scenario.Behaviour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was judged once stays judged; what was not is no result; points come from the steps. */
@Tag("judging")
class GradingTest {

    private static final String FILE = "MyDoubler.java";

    @TempDir private Path home;

    private Path folder;

    @BeforeEach
    void three_hand_in() throws IOException {
        folder = Files.createDirectory(home.resolve("handed-in"));
        write("ada", "return 2 * number;");
        write("bob", "return number * number;");
        write("cy", "return number + number;");
    }

    @Test
    void what_was_judged_is_not_judged_again_until_it_changes() throws Exception {
        GradeBook first = grading(Shard.ALL).run(new Unheard());
        assertThat(first.students()).extracting(Student::name).containsExactly("ada", "bob", "cy");
        assertThat(first.students())
                .extracting(student -> student.points().getAsInt())
                .containsExactly(2, 1, 2);

        var second = new Unheard();
        assertThat(grading(Shard.ALL).run(second).students()).isEqualTo(first.students());
        assertThat(second.fromJournal).isEqualTo(3);

        write("bob", "return number << 1;");
        var third = new Unheard();
        assertThat(grading(Shard.ALL).run(third).students().get(1).points()).hasValue(2);
        assertThat(third.fromJournal).isEqualTo(2);
    }

    @Test
    void a_run_that_was_killed_goes_on_where_it_was() throws Exception {
        GradeBook whole = grading(Shard.ALL).run(new Unheard());
        Path journal = home.resolve("grades").resolve("journal.jsonl");
        List<String> lines = Files.readAllLines(journal);
        assertThat(lines).hasSizeGreaterThanOrEqualTo(4);

        // As if it had been killed while the last line was written.
        String half = lines.get(lines.size() - 1);
        Files.writeString(
                journal,
                String.join("\n", lines.subList(0, lines.size() - 1))
                        + "\n"
                        + half.substring(0, half.length() / 2));
        var again = new Unheard();

        assertThat(grading(Shard.ALL).run(again).students())
                .usingRecursiveComparison()
                .ignoringFields("grades.seconds")
                .isEqualTo(whole.students());
        assertThat(again.fromJournal).isEqualTo(2);
        assertThat(Files.readAllLines(journal)).hasSameSizeAs(lines);
    }

    @Test
    void what_somebody_wrote_into_the_journal_is_found_out_again() throws Exception {
        grading(Shard.ALL).run(new Unheard());
        Path journal = home.resolve("grades").resolve("journal.jsonl");
        Files.writeString(journal, "nonsense\n", StandardOpenOption.APPEND);
        Files.writeString(
                journal,
                Files.readString(journal)
                        .replace("\\\"verdict\\\":\\\"FAIL", "\\\"verdict\\\":\\\"FALL"));
        var again = new Unheard();

        GradeBook book = grading(Shard.ALL).run(again);

        assertThat(again.fromJournal).isEqualTo(2);
        assertThat(book.students().get(1).grades().get(0).verdict()).isEqualTo(JudgeVerdict.FAIL);
    }

    /** H31: its answer is right in every other run. */
    @Test
    void who_passes_by_luck_is_found_out_if_the_teacher_asks_for_more_runs() throws Exception {
        Path coin = home.resolve("coin");
        write(
                "bob",
                """
                if (System.getProperty("side") == null) {
                    var coin = new java.io.File("%s");
                    System.setProperty("side", String.valueOf(coin.delete()));
                    try {
                        if (System.getProperty("side").equals("false")) coin.createNewFile();
                    } catch (java.io.IOException e) {
                        throw new IllegalStateException(e);
                    }
                }
                return Boolean.getBoolean("side") ? 3 : 2 * number;
                """
                        .formatted(coin));

        assertThat(grading(Shard.ALL, 1).run(new Unheard()).students().get(1).points()).hasValue(2);
        Files.delete(coin);
        GradeBook book = grading(Shard.ALL, 3).run(new Unheard());

        assertThat(book.students())
                .extracting(student -> student.grades().get(0).verdict())
                .containsExactly(JudgeVerdict.PASS, JudgeVerdict.FAIL, JudgeVerdict.PASS);
        assertThat(book.students())
                .extracting(student -> student.grades().get(0).reason())
                .satisfiesExactly(
                        reason -> assertThat(reason).endsWith(" are met, in each of 3 runs"),
                        reason -> assertThat(reason).endsWith(", in run 2 of 3"),
                        reason -> assertThat(reason).endsWith(" are met, in each of 3 runs"));
    }

    @Test
    void two_runs_do_not_write_to_one_folder() throws Exception {
        try (Journal open = Journal.in(home.resolve("grades"))) {
            assertThatThrownBy(() -> grading(Shard.ALL).run(new Unheard()))
                    .isInstanceOf(GradingException.class)
                    .hasMessage(
                            "another run grades into "
                                    + home.resolve("grades")
                                    + "; wait for it, or give another --to");
            assertThat(open.get("nothing", Known.class)).isEmpty();
        }
    }

    @Test
    void parts_are_graded_apart_and_are_all_of_it() throws Exception {
        GradeBook one = grading(Shard.parse("1/2")).run(new Unheard());
        GradeBook other = grading(Shard.parse("2/2")).run(new Unheard());

        assertThat(one.students()).extracting(Student::name).containsExactly("ada", "cy");
        assertThat(other.students()).extracting(Student::name).containsExactly("bob");
    }

    @Test
    void what_is_no_part_is_refused() {
        for (String text : List.of("0/2", "3/2", "1", "a/b", "1/0", "99999/99999")) {
            assertThatThrownBy(() -> Shard.parse(text))
                    .hasMessage(
                            "--shard is '"
                                    + text
                                    + "'; give a part and how many there are, such as 3/10");
        }
    }

    @Test
    void who_never_ends_is_out_of_time() throws Exception {
        Files.delete(folder.resolve("ada").resolve(FILE));
        write("bob", "while (number > 0) { Thread.onSpinWait(); } return 0;");
        String before = System.setProperty("claimcheck.delay", "0.15");
        try {
            Grade grade = grading(Shard.ALL).run(new Unheard()).students().get(1).grades().get(0);

            assertThat(grade.verdict()).as(grade.toString()).isEqualTo(JudgeVerdict.TIME_OUT);
            assertThat(grade.points()).hasValue(0);
            assertThat(grade.seen()).contains("MyDoubler.twice");
        } finally {
            if (before == null) {
                System.clearProperty("claimcheck.delay");
            } else {
                System.setProperty("claimcheck.delay", before);
            }
        }
    }

    @Test
    void what_is_no_hand_in_is_named() throws Exception {
        Files.writeString(folder.resolve("roster.csv"), "username");
        Files.createSymbolicLink(folder.resolve("dee\u001b[31m"), folder.resolve("ada"));
        Files.createDirectory(folder.resolve(".git"));
        var heard = new Unheard();

        assertThat(grading(Shard.ALL).run(heard).students()).hasSize(3);
        assertThat(heard.said).contains("no hand-in: roster.csv").hasSize(3);
        assertThat(heard.said.get(0)).startsWith("no hand-in: dee").doesNotContain("\u001b");
    }

    @Test
    void two_hand_ins_of_one_student_are_refused() throws Exception {
        Files.write(folder.resolve("ada.zip"), new byte[0]);

        assertThatThrownBy(() -> grading(Shard.ALL).run(new Unheard()))
                .isInstanceOf(GradingException.class)
                .hasMessage(
                        folder.resolve("ada")
                                + " and "
                                + folder.resolve("ada.zip")
                                + " are of one student; remove one");
    }

    @Test
    void a_folder_without_hand_ins_is_refused() throws Exception {
        Path empty = Files.createDirectory(home.resolve("empty"));
        var grading =
                new Grading(
                        empty,
                        List.of(),
                        "C",
                        1,
                        1,
                        Isolation.PROCESS,
                        Shard.ALL,
                        home.resolve("g"));

        assertThatThrownBy(() -> grading.run(new Unheard()))
                .hasMessage(
                        empty
                                + " has no hand-in; put a folder, zip or tar.gz file for each student in it");
    }

    @Test
    void what_needs_a_failed_step_is_not_looked_at_and_the_machines_trouble_costs_nothing() {
        var base = new Requirement("base", Behaviour.SAFETY, 3, Optional.empty());
        var needs = new Requirement("needs", Behaviour.OVERLAP, 1, Optional.of("base"));
        var other = new Requirement("other", Behaviour.CLEAN_UP, 1, Optional.empty());

        assertThat(outcomes(List.of(base, needs, other), "FAIL", "FAIL", "PASS"))
                .containsExactly(Outcome.NOT_MET, Outcome.SKIPPED, Outcome.MET);
        assertThat(outcomes(List.of(base, needs, other), "FAIL", "PASS", "LEAK"))
                .containsExactly(Outcome.NOT_MET, Outcome.MET, Outcome.NOT_MET);
        assertThat(outcomes(List.of(base, needs, other), "COULD_NOT_JUDGE", "FAIL", "PASS"))
                .containsExactly(Outcome.NOT_SEEN, Outcome.NOT_MET, Outcome.MET);
    }

    private static List<Outcome> outcomes(List<Requirement> required, String... verdicts) {
        List<MethodResult> methods =
                List.of(
                        new MethodResult("base", JudgeVerdict.valueOf(verdicts[0]), "", ""),
                        new MethodResult("needs", JudgeVerdict.valueOf(verdicts[1]), "", ""),
                        new MethodResult("other", JudgeVerdict.valueOf(verdicts[2]), "", ""));
        var judgement = new Judgement("x/y", "MyX", JudgeVerdict.FAIL, "", "", "", "", methods, 0);
        return Step.of(required, judgement).stream().map(Step::outcome).toList();
    }

    private Grading grading(Shard shard) {
        return grading(shard, 1);
    }

    private Grading grading(Shard shard, int times) {
        return new Grading(
                folder,
                List.of(Doubling.EXERCISE),
                "Three",
                2,
                times,
                Isolation.PROCESS,
                shard,
                home.resolve("grades"));
    }

    private void write(String student, String body) throws IOException {
        Path file = Files.createDirectories(folder.resolve(student)).resolve(FILE);
        Files.writeString(file, Doubling.source(body), UTF_8);
    }
}
