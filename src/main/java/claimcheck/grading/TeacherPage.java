package claimcheck.grading;

import claimcheck.catalogue.Exercise;
import claimcheck.catalogue.JudgeVerdict;
import claimcheck.exercise.Requirement;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The grades of a class as its teacher reads them.
 *
 * @param book the grades
 * @param rows one for each student
 * @param columns one for each exercise
 */
public record TeacherPage(GradeBook book, List<Row> rows, List<Column> columns) {

    private static final int MOST_REMARKS = 50;

    /** Copies the lists. */
    public TeacherPage {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /**
     * Makes one.
     *
     * @param files the students' pages, from here, in their order
     */
    static TeacherPage of(GradeBook book, List<String> files) {
        List<Row> rows =
                IntStream.range(0, files.size())
                        .mapToObj(i -> new Row(book.students().get(i), address(files.get(i))))
                        .toList();
        List<Column> columns =
                IntStream.range(0, book.exercises().size())
                        .mapToObj(
                                i ->
                                        new Column(
                                                i + 1,
                                                book.exercises().get(i),
                                                rows.stream().map(row -> row.cell(i)).toList()))
                        .toList();
        return new TeacherPage(book, rows, columns);
    }

    private static String address(String file) {
        return URLEncoder.encode(file, StandardCharsets.UTF_8).replace("%2F", "/");
    }

    /** How many answers were asked for. */
    public int answers() {
        return rows.size() * columns.size();
    }

    /** How many of them are right. */
    public long right() {
        return columns.stream().mapToLong(Column::right).sum();
    }

    /** Those that could not be judged. */
    public List<Cell> again() {
        return rows.stream().flatMap(row -> row.cells().stream()).filter(Cell::isAgain).toList();
    }

    /** How many students have such an answer. */
    public long studentsAgain() {
        return rows.stream().filter(Row::isAgain).count();
    }

    /** The most that a student can have. */
    public int most() {
        return rows.isEmpty() ? 0 : rows.get(0).student().most();
    }

    /** The mean points of the students of whom all is judged; empty if there is none. */
    public String mean() {
        OptionalDouble mean =
                rows.stream()
                        .map(row -> row.student().points())
                        .flatMapToInt(sum -> sum.stream())
                        .average();
        return mean.isPresent() ? String.format(Locale.ROOT, "%.1f", mean.getAsDouble()) : "";
    }

    /**
     * What kept the answers from the machine; with the number of answers if not all had the same.
     */
    public String isolation() {
        Map<String, Long> all =
                rows.stream()
                        .flatMap(row -> row.student().grades().stream())
                        .map(Grade::isolation)
                        .filter(isolation -> !isolation.isEmpty())
                        .collect(
                                Collectors.groupingBy(
                                        Function.identity(), TreeMap::new, Collectors.counting()));
        if (all.size() == 1) {
            return all.keySet().iterator().next();
        }
        return all.isEmpty()
                ? "none needed"
                : all.entrySet().stream()
                        .map(
                                each ->
                                        each.getKey()
                                                + " ("
                                                + Signs.count(each.getValue(), "answer")
                                                + ")")
                        .collect(Collectors.joining(", "));
    }

    /** Those of whose hand-ins something was not taken. */
    public List<Row> withRemarks() {
        return rows.stream().filter(row -> !row.student().remarks().isEmpty()).toList();
    }

    /**
     * A student.
     *
     * @param student who it is
     * @param page the address of the student's page, from here
     */
    public record Row(Student student, String page) {

        /** The answer to each exercise. */
        public List<Cell> cells() {
            return IntStream.range(0, student.grades().size()).mapToObj(this::cell).toList();
        }

        private Cell cell(int index) {
            return new Cell(this, index + 1, student.grades().get(index));
        }

        /** The points of what could be judged. */
        public int points() {
            return StudentPage.points(student);
        }

        /** Whether an answer could not be judged. */
        public boolean isAgain() {
            return student.points().isEmpty();
        }

        /** Whether all is right. */
        public boolean isRight() {
            return student.grades().stream().allMatch(Grade::isPassed);
        }

        /** The remarks; not more than somebody reads. */
        public List<String> remarks() {
            return student.remarks().stream().limit(MOST_REMARKS).toList();
        }
    }

    /**
     * One student's answer to one exercise.
     *
     * @param row the student's
     * @param number the exercise's, from 1
     * @param grade what it is worth
     */
    public record Cell(Row row, int number, Grade grade) {

        /** As it counts. */
        public JudgeVerdict verdict() {
            return Signs.shown(grade);
        }

        /** {@code 2/5}; of what could not be judged {@code ?/5}. */
        public String points() {
            return (grade.points().isPresent() ? grade.points().getAsInt() : "?")
                    + "/"
                    + grade.most();
        }

        /** Whether it could not be judged. */
        public boolean isAgain() {
            return verdict() == JudgeVerdict.COULD_NOT_JUDGE;
        }

        /** Where it stands on the student's page. */
        public String address() {
            return row.page() + "#e" + number;
        }

        private List<Requirement> failsIn() {
            return grade.steps().stream()
                    .filter(step -> step.outcome() == Outcome.NOT_MET)
                    .map(Step::requirement)
                    .toList();
        }
    }

    /**
     * An exercise.
     *
     * @param number from 1
     * @param exercise which one
     * @param cells the answer of each student
     */
    public record Column(int number, Exercise exercise, List<Cell> cells) {

        /** Copies the list. */
        public Column {
            cells = List.copyOf(cells);
        }

        /** How many answers are right. */
        public long right() {
            return count(JudgeVerdict.PASS);
        }

        /** How many answers have this verdict. */
        public long count(JudgeVerdict verdict) {
            return cells.stream().filter(cell -> cell.verdict() == verdict).count();
        }

        /** The verdicts that there are. */
        public List<JudgeVerdict> verdicts() {
            return Arrays.stream(JudgeVerdict.values())
                    .filter(verdict -> count(verdict) > 0)
                    .toList();
        }

        /** One for each requirement. */
        public List<Bar> bars() {
            return cells.isEmpty()
                    ? List.of()
                    : cells.get(0).grade().steps().stream()
                            .map(step -> bar(step.requirement()))
                            .toList();
        }

        private Bar bar(Requirement requirement) {
            Map<Outcome, Long> outcomes =
                    cells.stream()
                            .filter(cell -> Signs.isRun(cell.grade()))
                            .flatMap(cell -> cell.grade().steps().stream())
                            .filter(step -> step.requirement().equals(requirement))
                            .collect(Collectors.groupingBy(Step::outcome, Collectors.counting()));
            long met = outcomes.getOrDefault(Outcome.MET, 0L);
            return new Bar(requirement, met, met + outcomes.getOrDefault(Outcome.NOT_MET, 0L));
        }

        /** Answers that were run and fail in the same requirements; the most frequent first. */
        public List<Mistake> mistakes() {
            Map<List<Requirement>, List<Cell>> alike =
                    cells.stream()
                            .filter(cell -> Signs.isRun(cell.grade()) && !cell.failsIn().isEmpty())
                            .collect(
                                    Collectors.groupingBy(
                                            Cell::failsIn,
                                            LinkedHashMap::new,
                                            Collectors.toList()));
            return alike.entrySet().stream()
                    .map(each -> new Mistake(each.getKey(), each.getValue()))
                    .sorted(Comparator.comparing((Mistake it) -> it.cells().size()).reversed())
                    .toList();
        }

        /** Those of them that more than one made. */
        public List<Mistake> shared() {
            return mistakes().stream().filter(mistake -> mistake.cells().size() > 1).toList();
        }

        /** Those of them that only one made. */
        public List<Mistake> alone() {
            return mistakes().stream().filter(mistake -> mistake.cells().size() == 1).toList();
        }
    }

    /**
     * How many met a requirement.
     *
     * @param requirement which one
     * @param met how many met it
     * @param lookedAt of how many it is known
     */
    public record Bar(Requirement requirement, long met, long lookedAt) {

        /** How many in a hundred; all only if it is all. */
        public long percent() {
            return lookedAt == 0 ? 0 : 100 * met / lookedAt;
        }
    }

    /**
     * Answers that fail in the same requirements.
     *
     * @param failsIn these
     * @param cells the answers
     */
    public record Mistake(List<Requirement> failsIn, List<Cell> cells) {

        /** Copies the lists. */
        public Mistake {
            failsIn = List.copyOf(failsIn);
            cells = List.copyOf(cells);
        }

        /** What known wrong answers they resemble, and how many of them do. */
        public Map<String, Long> resembles() {
            return cells.stream()
                    .flatMap(cell -> cell.grade().resembles().stream().distinct())
                    .collect(
                            Collectors.groupingBy(
                                    Function.identity(), TreeMap::new, Collectors.counting()));
        }
    }
}
