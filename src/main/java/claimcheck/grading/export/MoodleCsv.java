package claimcheck.grading.export;

import claimcheck.grading.Grade;
import claimcheck.grading.GradeBook;
import claimcheck.grading.GradingException;
import claimcheck.grading.Student;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Grades for Moodle's import of a CSV file, which takes all of a file or nothing: one unknown user,
 * or one grade that is no number or too high, and nothing is imported.
 */
public final class MoodleCsv {

    /** Unless the site allows more. */
    private static final int MOST = 100;

    private static final int MOST_OF_FEEDBACK = 400;

    /** No grade; an empty cell would become a zero in a new column. */
    private static final String NONE = "-";

    private static final List<List<String>> NAMES =
            List.of(
                    List.of("username"),
                    List.of("email address", "email", "e-mail"),
                    List.of("id number", "idnumber", "id"));

    private MoodleCsv() {}

    /**
     * Writes a row for each user of a roster, with a dash for what is not graded.
     *
     * @param roster a CSV file with a heading, in it any of username, email address and id number;
     *     one of these is the name of the student's folder
     * @return the students of the book who are not in the roster, and therefore not in the file
     * @throws GradingException if the roster is none, or Moodle would refuse every row
     */
    public static List<String> write(GradeBook book, Path roster, Path file) throws IOException {
        List<List<String>> users = users(roster);
        refuseTooMuch(book);
        Matching matching = Matching.of(book.students(), users);
        var text = new StringBuilder(Csv.line(heading(book)));
        for (int row = 0; row < users.size(); row++) {
            List<String> cells = new ArrayList<>(users.get(row));
            @Nullable Student student = matching.students().get(row);
            for (int i = 0; i < book.exercises().size(); i++) {
                int exercise = i;
                Optional<Grade> grade =
                        Optional.ofNullable(student).map(each -> each.grades().get(exercise));
                cells.add(grade.map(MoodleCsv::points).orElse(NONE));
                cells.add(grade.map(MoodleCsv::feedback).orElse(""));
            }
            text.append(Csv.line(cells));
        }
        Sink.write(text.toString(), file);
        return matching.unmatched();
    }

    private static List<String> heading(GradeBook book) {
        Stream<String> exercises =
                book.exercises().stream()
                        .map(exercise -> Csv.harmless(exercise.title()))
                        .flatMap(title -> Stream.of(title, title + " feedback"));
        return Stream.concat(Stream.of("Username", "Email address", "ID number"), exercises)
                .toList();
    }

    private static String points(Grade grade) {
        return grade.points().isPresent() ? String.valueOf(grade.points().getAsInt()) : NONE;
    }

    /** Moodle shows it as HTML. */
    private static String feedback(Grade grade) {
        String place = grade.place().isEmpty() ? "" : " (" + grade.place() + ")";
        String line = Csv.harmless(Words.verdict(grade) + place);
        return PlainText.cut(line.replace('<', '‹').replace('>', '›'), MOST_OF_FEEDBACK);
    }

    private static void refuseTooMuch(GradeBook book) {
        book.students().stream()
                .flatMap(student -> student.grades().stream())
                .filter(grade -> grade.most() > MOST)
                .findFirst()
                .ifPresent(
                        grade -> {
                            throw new GradingException(
                                    grade.exercise().id()
                                            + " gives up to "
                                            + grade.most()
                                            + " points, and Moodle imports no grade over "
                                            + MOST);
                        });
    }

    /** Username, email address and id number of everybody who has at least one of these. */
    private static List<List<String>> users(Path roster) throws IOException {
        String text = Csv.text(roster);
        List<Csv.Row> rows =
                Stream.of(',', ';', '\t')
                        .map(separator -> Csv.rows(text, separator))
                        .max(Comparator.comparing(read -> columns(read.get(0)).size()))
                        .orElseThrow();
        List<Integer> columns = NAMES.stream().map(names -> column(rows.get(0), names)).toList();
        List<List<String>> users =
                rows.stream()
                        .skip(1)
                        .map(row -> columns.stream().map(row::text).map(PlainText::line).toList())
                        .filter(user -> user.stream().anyMatch(key -> !key.isEmpty()))
                        .toList();
        boolean isMapped =
                IntStream.range(0, NAMES.size())
                        .anyMatch(i -> users.stream().noneMatch(user -> user.get(i).isEmpty()));
        if (users.isEmpty() || !isMapped) {
            throw new GradingException(
                    roster
                            + " is no roster: it takes a column Username, Email address or ID"
                            + " number in which every row has something");
        }
        return users;
    }

    private static List<Integer> columns(Csv.Row heading) {
        return NAMES.stream()
                .map(names -> column(heading, names))
                .filter(column -> column >= 0)
                .toList();
    }

    private static int column(Csv.Row heading, List<String> names) {
        return IntStream.range(0, heading.size())
                .filter(i -> names.contains(heading.text(i).toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(-1);
    }
}
