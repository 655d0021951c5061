package claimcheck.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Exercise;
import claimcheck.catalogue.JudgeVerdict;
import claimcheck.exercise.Exercises;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A grade book is read back as it was, and parts of one are put together. */
class GradeBookFileTest {

    private static final Instant EARLY = Instant.parse("2026-01-01T10:00:00Z");
    private static final List<Exercise> ALL = Catalogue.shipped().exercises();
    private static final Exercise FIRST = ALL.get(0);
    private static final Exercise SECOND = ALL.get(1);

    @TempDir private Path folder;

    @Test
    void it_is_read_back_as_it_was() throws IOException {
        GradeBook book =
                book(
                        EARLY,
                        List.of(FIRST, SECOND),
                        student("Ada \u00e4 <b>", grade(FIRST, true), grade(SECOND, false)));

        GradeBookFile.write(book, folder);

        assertThat(GradeBookFile.read(folder)).isEqualTo(book);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void parts_of_a_class_become_one_in_the_order_of_the_names() {
        GradeBook merged =
                GradeBookFile.merged(
                        List.of(
                                book(EARLY, List.of(FIRST), student("cy", grade(FIRST, true))),
                                book(
                                        EARLY.plusSeconds(60),
                                        List.of(FIRST),
                                        student("ada", grade(FIRST, false)),
                                        student("bob", grade(FIRST, true)))));

        assertThat(merged.students()).extracting(Student::name).containsExactly("ada", "bob", "cy");
        assertThat(merged.exercises()).containsExactly(FIRST);
        assertThat(merged.made()).isEqualTo(EARLY.plusSeconds(60));
        assertThat(merged.students())
                .extracting(student -> student.grades().get(0).isPassed())
                .containsExactly(false, true, true);
    }

    @Test
    void of_two_grades_the_later_stands_whichever_is_given_first() {
        GradeBook early = book(EARLY, List.of(FIRST), student("ada", grade(FIRST, false)));
        GradeBook late =
                book(EARLY.plusSeconds(1), List.of(FIRST), student("ada", grade(FIRST, true)));

        for (List<GradeBook> order : List.of(List.of(early, late), List.of(late, early))) {
            assertThat(GradeBookFile.merged(order).students().get(0).grades().get(0).isPassed())
                    .isTrue();
        }
    }

    @Test
    void who_was_graded_for_one_exercise_only_has_nothing_for_the_other() {
        GradeBook merged =
                GradeBookFile.merged(
                        List.of(
                                book(EARLY, List.of(SECOND), student("ada", grade(SECOND, true))),
                                book(EARLY, List.of(FIRST), student("bob", grade(FIRST, true)))));

        assertThat(merged.exercises()).containsExactly(FIRST, SECOND);
        List<Grade> ada = merged.students().get(0).grades();
        assertThat(ada).extracting(Grade::exercise).containsExactly(FIRST, SECOND);
        assertThat(ada.get(0).verdict()).isEqualTo(JudgeVerdict.NOT_HANDED_IN);
        assertThat(ada.get(0).points()).hasValue(0);
        assertThat(ada.get(0).most()).isPositive();
        assertThat(ada.get(1).isPassed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                | is not whole; grade again",
                "[1]               | cannot be read (",
                "{\"course\": \"C\", | cannot be read ("
            })
    void what_is_no_grade_book_is_refused_in_one_line(String content, String message)
            throws IOException {
        Path file = Files.writeString(folder.resolve(GradeBookFile.NAME), content);

        assertThatThrownBy(() -> GradeBookFile.read(folder))
                .isInstanceOf(GradingException.class)
                .hasMessageStartingWith(file + " " + message)
                .hasMessageNotContaining("\n");
    }

    @Test
    void one_of_another_kit_is_refused() throws IOException {
        GradeBook book = book(EARLY, List.of(FIRST), student("ada", grade(FIRST, true)));
        Path file = GradeBookFile.write(book, folder);
        String content = Files.readString(file);

        Files.writeString(file, content.replace(FIRST.id(), "no/such"));
        assertThatThrownBy(() -> GradeBookFile.read(folder))
                .isInstanceOf(GradingException.class)
                .hasMessage(file + " is of another kit, for this one has no no/such; grade again");

        String method = Exercises.requirements(FIRST).get(0).method();
        Files.writeString(file, content.replace(method, "no_such_method"));
        assertThatThrownBy(() -> GradeBookFile.read(folder))
                .hasMessageContaining("has no " + FIRST.id() + ", no_such_method; grade again");
    }

    private static GradeBook book(Instant made, List<Exercise> exercises, Student... students) {
        return new GradeBook("C", "1", "17", made, exercises, List.of(students));
    }

    private static Student student(String name, Grade... grades) {
        return new Student(name, List.of(grades), List.of("not taken: x is a link"));
    }

    private static Grade grade(Exercise exercise, boolean isRight) {
        return new Grade(
                exercise,
                isRight ? JudgeVerdict.PASS : JudgeVerdict.FAIL,
                "reason",
                "seen",
                "MyX.java:1",
                "hint",
                Exercises.requirements(exercise).stream()
                        .map(
                                required ->
                                        new Step(
                                                required,
                                                isRight ? Outcome.MET : Outcome.NOT_MET,
                                                "",
                                                ""))
                        .toList(),
                List.of("Like: that"),
                "process",
                1.5);
    }
}
