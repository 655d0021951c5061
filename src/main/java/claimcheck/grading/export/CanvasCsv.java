package claimcheck.grading.export;

import claimcheck.catalogue.Exercise;
import claimcheck.grading.Grade;
import claimcheck.grading.GradeBook;
import claimcheck.grading.GradingException;
import claimcheck.grading.Student;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fills the teacher's own export of a Canvas gradebook, for Canvas to import again. All but the
 * cells of the exercises stays as it is, to the byte.
 */
public final class CanvasCsv {

    /** An assignment's heading: its title, and Canvas's number of it. */
    private static final Pattern HEADING = Pattern.compile("(.*)\\((\\d+)\\)");

    private static final Pattern NUMBER = Pattern.compile("[0-9.,]*[0-9][0-9.,]*");
    private static final String EXCUSED = "EX";

    private CanvasCsv() {}

    /**
     * Writes the export with the points of the book in it. An exercise's column is that whose title
     * is the exercise's title or id; a row is a student's if the folder's name is its ID, SIS User
     * ID or SIS Login ID, and never for a name. Points are scaled to what the column says is
     * possible. Who is excused stays so, and what is not judged stays as it was.
     *
     * @return the students of the book who have no row
     * @throws GradingException if it is no such export, or an exercise has no column of its own
     */
    public static List<String> fill(GradeBook book, Path export, Path file) throws IOException {
        String text = Csv.text(export);
        Table table =
                Stream.of(',', ';')
                        .flatMap(separator -> Table.of(text, separator).stream())
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new GradingException(
                                                export
                                                        + " is no export of a Canvas gradebook:"
                                                        + " that begins with Student, ID and, after"
                                                        + " SIS columns, Section"));
        List<Integer> columns = table.columns(book.exercises(), export);
        Matching matching = Matching.of(book.students(), table.keys());
        Map<Csv.Cell, String> contents = new HashMap<>();
        matching.students().forEach((row, student) -> table.fill(row, columns, student, contents));
        Sink.write(Csv.replaced(text, contents), file);
        return matching.unmatched();
    }

    /**
     * A gradebook.
     *
     * @param ids the columns that tell who somebody is
     * @param first the first column after those on the student
     */
    private record Table(List<Csv.Row> rows, char separator, List<Integer> ids, int first) {

        /** Empty if it is none with this separator. */
        static Optional<Table> of(String text, char separator) {
            List<Csv.Row> rows = Csv.rows(text, separator);
            Csv.Row heading = rows.get(0);
            boolean isSplit =
                    heading.text(0).equals("LastName") && heading.text(1).equals("FirstName");
            int id = isSplit ? 2 : 1;
            int at = id + 1;
            Stream<Integer> ids = Stream.of(id);
            if (heading.text(at).equals("SIS User ID")
                    && heading.text(at + 1).equals("SIS Login ID")) {
                ids = Stream.of(id, at, at + 1);
                at += 2;
                at += heading.text(at).equals("Integration ID") ? 1 : 0;
                at += heading.text(at).equals("Root Account") ? 1 : 0;
            } else if (heading.text(at).equals("SIS Login ID")) {
                ids = Stream.of(id, at);
                at++;
            }
            return (isSplit || heading.text(0).contains("Student"))
                            && heading.text(id).contains("ID")
                            && heading.text(at).contains("Section")
                    ? Optional.of(new Table(rows, separator, ids.toList(), at + 1))
                    : Optional.empty();
        }

        /** The column of each exercise. */
        List<Integer> columns(List<Exercise> exercises, Path export) {
            return exercises.stream().map(exercise -> column(exercise, export)).toList();
        }

        /** What each row can be known by. */
        List<List<String>> keys() {
            return IntStream.range(0, rows.size()).mapToObj(this::keys).toList();
        }

        void fill(int row, List<Integer> columns, Student student, Map<Csv.Cell, String> contents) {
            for (int i = 0; i < columns.size(); i++) {
                int column = columns.get(i);
                Grade grade = student.grades().get(i);
                if (grade.points().isPresent()
                        && column < rows.get(row).size()
                        && !rows.get(row).text(column).equalsIgnoreCase(EXCUSED)) {
                    contents.put(rows.get(row).cells().get(column), score(grade, column));
                }
            }
        }

        private int column(Exercise exercise, Path export) {
            List<Integer> found =
                    IntStream.range(first, rows.get(0).size())
                            .filter(i -> isOf(exercise, rows.get(0).text(i)))
                            .boxed()
                            .toList();
            String wanted = "column '" + exercise.title() + " (…)' or '" + exercise.id() + " (…)'";
            if (found.size() != 1) {
                String mend =
                        found.isEmpty()
                                ? " has no "
                                        + wanted
                                        + "; make the assignment in Canvas and export"
                                        + " the gradebook again"
                                : " has more than one " + wanted + "; rename all but one in Canvas";
                throw new GradingException(export + mend);
            }
            if (possible(found.get(0)).toLowerCase(Locale.ROOT).contains("read only")) {
                throw new GradingException(
                        export + " says that nothing may be written to " + wanted);
            }
            return found.get(0);
        }

        private static boolean isOf(Exercise exercise, String heading) {
            Matcher matcher = HEADING.matcher(heading);
            return matcher.matches()
                    && Stream.of(exercise.title(), exercise.id())
                            .anyMatch(matcher.group(1).strip()::equals);
        }

        private List<String> keys(int row) {
            return row == 0 || isPossible(rows.get(row))
                    ? List.of()
                    : ids.stream().map(rows.get(row)::text).toList();
        }

        private static boolean isPossible(Csv.Row row) {
            return row.text(0).contains("Points Possible");
        }

        /** What the row on the points says of a column. */
        private String possible(int column) {
            return rows.stream()
                    .filter(Table::isPossible)
                    .findFirst()
                    .map(row -> row.text(column))
                    .orElse("");
        }

        private String score(Grade grade, int column) {
            var points = new BigDecimal(grade.points().getAsInt());
            String possible = possible(column);
            Optional<BigDecimal> most = number(possible).filter(number -> number.signum() > 0);
            BigDecimal score =
                    most.isPresent() && grade.most() > 0
                            ? points.multiply(most.get())
                                    .divide(new BigDecimal(grade.most()), 2, RoundingMode.HALF_UP)
                            : points;
            String text = score.stripTrailingZeros().toPlainString();
            return separator == ';' && possible.contains(",") ? text.replace('.', ',') : text;
        }

        /** As Canvas reads it: the last comma or point is the decimal one. */
        private static Optional<BigDecimal> number(String text) {
            if (!NUMBER.matcher(text).matches()) {
                return Optional.empty();
            }
            int point = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
            String whole = point < 0 ? text : text.substring(0, point);
            String part = point < 0 ? "" : text.substring(point + 1);
            return Optional.of(
                    new BigDecimal("0" + whole.replaceAll("[.,]", "") + "." + part + "0"));
        }
    }
}
