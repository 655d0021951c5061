package claimcheck.grading.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.catalogue.JudgeVerdict;
import claimcheck.exercise.Requirement;
import claimcheck.grading.Grade;
import claimcheck.grading.GradeBook;
import claimcheck.grading.GradingException;
import claimcheck.grading.Outcome;
import claimcheck.grading.Step;
import claimcheck.grading.Student;
import claimcheck.scenario.Behaviour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoodleCsvTest {

    private static final Set<String> USERS = Set.of("ada", "zoë", "bob", "eve", "late");

    @TempDir private Path temporary;

    @Test
    void it_is_written_as_it_should_be_and_who_is_in_no_roster_is_named() throws IOException {
        Path file = Exported.to("moodle.csv");

        List<String> unmatched =
                MoodleCsv.write(NastyBook.BOOK, Exported.resource("roster.csv"), file);

        Exported.assertRight(file);
        Exported.assertHarmless(Files.readString(file));
        assertThat(unmatched).containsExactly(NastyBook.NOT_COMPILED.name());
    }

    @Test
    void moodle_takes_all_of_it_with_points_for_what_is_judged_only() throws IOException {
        Path file = temporary.resolve("moodle.csv");
        MoodleCsv.write(NastyBook.BOOK, Exported.resource("roster.csv"), file);

        Map<String, Map<String, Optional<Double>>> grades =
                MoodleImport.run(Files.readString(file), "Username", USERS);

        assertThat(grades).containsOnlyKeys(USERS);
        assertThat(grades.get("ada")).containsEntry("Two locks, one order", Optional.of(8.0));
        assertThat(grades.get("zoë")).containsEntry("Two locks, one order", Optional.of(1.0));
        assertThat(grades.get("bob")).containsEntry("Two locks, one order", Optional.of(0.0));
        assertThat(grades.get("eve")).containsEntry("Two locks, one order", Optional.empty());
        assertThat(grades.get("eve")).containsEntry("A queue", Optional.of(3.0));
        assertThat(grades.get("late")).containsEntry("A queue", Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "e-mail\nADA\n",
                "\uFEFF\"ID number\";Name\r\n\"ada\";\"A; B\"\r\n",
                "Name\tUsername\nA\tada\n"
            })
    void a_roster_may_come_from_anywhere(String roster) throws IOException {
        Path file = temporary.resolve("moodle.csv");

        List<String> unmatched =
                MoodleCsv.write(NastyBook.with(NastyBook.RIGHT), roster(roster), file);

        assertThat(unmatched).isEmpty();
        assertThat(Exported.table(Files.readString(file), ',').get(1)).contains("8", "3");
    }

    @Test
    void a_row_without_a_user_is_not_written() throws IOException {
        Path file = temporary.resolve("moodle.csv");

        MoodleCsv.write(
                NastyBook.with(NastyBook.RIGHT), roster("Name,Username\nNobody,\nA,ada\n\n"), file);

        assertThat(Exported.table(Files.readString(file), ',')).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Name\nada\n", "Username\n", "Username,Email\nada,\n,b@x\n"})
    void what_moodle_could_not_map_is_refused(String roster) {
        Path file = temporary.resolve("moodle.csv");

        assertThatThrownBy(() -> MoodleCsv.write(NastyBook.BOOK, roster(roster), file))
                .isInstanceOf(GradingException.class)
                .hasMessageContaining("is no roster")
                .hasMessageNotContaining("\n");
        assertThat(file).doesNotExist();
    }

    @Test
    void a_roster_in_another_encoding_is_refused() throws IOException {
        Path roster = temporary.resolve("latin.csv");
        Files.write(roster, new byte[] {'u', (byte) 0xEB, '\n'});

        assertThatThrownBy(() -> MoodleCsv.write(NastyBook.BOOK, roster, temporary.resolve("x")))
                .isInstanceOf(GradingException.class)
                .hasMessageContaining("not UTF-8");
    }

    @Test
    void more_points_than_moodle_takes_are_refused() throws IOException {
        Requirement much = new Requirement("all_of_it", Behaviour.SAFETY, 101, Optional.empty());
        var grade =
                new Grade(
                        NastyBook.BOOK.exercises().get(0),
                        JudgeVerdict.PASS,
                        "",
                        "",
                        "",
                        "",
                        List.of(new Step(much, Outcome.MET, "", "")),
                        List.of(),
                        "process",
                        1);
        GradeBook book = NastyBook.with(new Student("ada", List.of(grade, grade), List.of()));

        assertThatThrownBy(
                        () ->
                                MoodleCsv.write(
                                        book, roster("username\nada"), temporary.resolve("x")))
                .isInstanceOf(GradingException.class)
                .hasMessageContaining("up to 101 points");
    }

    private Path roster(String text) throws IOException {
        return Files.writeString(temporary.resolve("roster.csv"), text);
    }
}
