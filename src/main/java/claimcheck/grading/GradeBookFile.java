package claimcheck.grading;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Exercise;
import claimcheck.catalogue.JudgeVerdict;
import claimcheck.exercise.Exercises;
import claimcheck.exercise.Requirement;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The grade book as a file, {@code grades.json}, and several of them as one. */
public final class GradeBookFile {

    /** What it is called. */
    public static final String NAME = "grades.json";

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private record BookLine(
            String course,
            String kit,
            String jdk,
            String made,
            List<String> exercises,
            List<StudentLine> students) {}

    private record StudentLine(String name, List<GradeLine> grades, List<String> remarks) {}

    private record GradeLine(
            String exercise,
            JudgeVerdict verdict,
            String reason,
            String seen,
            String place,
            String hint,
            List<StepLine> steps,
            List<String> resembles,
            String isolation,
            double seconds) {}

    private record StepLine(String method, Outcome outcome, String seen, String place) {}

    private GradeBookFile() {}

    /** Writes it into a folder, all at once. */
    public static Path write(GradeBook book, Path folder) throws IOException {
        Path part = Files.createDirectories(folder).resolve(NAME + ".part");
        JSON.writeValue(part.toFile(), line(book));
        return Files.move(part, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Reads that of a folder.
     *
     * @throws GradingException if it cannot be read, or is of another kit
     */
    public static GradeBook read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        try {
            return book(JSON.readValue(Files.readAllBytes(file), BookLine.class), file);
        } catch (JsonProcessingException e) {
            throw new GradingException(
                    file + " cannot be read (" + e.getOriginalMessage() + "); grade again");
        } catch (NullPointerException | DateTimeException e) {
            throw new GradingException(file + " is not whole; grade again");
        }
    }

    /**
     * Makes one of several: all exercises, all students. Of a student's grades for one exercise the
     * one that was made last stands.
     */
    public static GradeBook merged(List<GradeBook> books) {
        List<GradeBook> byAge =
                books.stream().sorted(Comparator.comparing(GradeBook::made)).toList();
        Set<Exercise> asked = new HashSet<>();
        Map<String, Map<Exercise, Grade>> grades = new TreeMap<>();
        Map<String, Set<String>> remarks = new TreeMap<>();
        for (GradeBook book : byAge) {
            asked.addAll(book.exercises());
            for (Student student : book.students()) {
                Map<Exercise, Grade> own =
                        grades.computeIfAbsent(student.name(), name -> new HashMap<>());
                student.grades().forEach(grade -> own.put(grade.exercise(), grade));
                remarks.computeIfAbsent(student.name(), name -> new LinkedHashSet<>())
                        .addAll(student.remarks());
            }
        }
        List<Exercise> exercises =
                Catalogue.shipped().exercises().stream().filter(asked::contains).toList();
        List<Student> students = new ArrayList<>();
        grades.forEach(
                (name, own) ->
                        students.add(
                                new Student(
                                        name,
                                        exercises.stream()
                                                .map(each -> own.getOrDefault(each, missing(each)))
                                                .toList(),
                                        List.copyOf(remarks.getOrDefault(name, Set.of())))));
        GradeBook last = byAge.get(byAge.size() - 1);
        return new GradeBook(
                last.course(), last.kit(), last.jdk(), last.made(), exercises, students);
    }

    private static Grade missing(Exercise exercise) {
        return new Grade(
                exercise,
                JudgeVerdict.NOT_HANDED_IN,
                "no run has graded it",
                "",
                "",
                "",
                Exercises.requirements(exercise).stream()
                        .map(required -> new Step(required, Outcome.NOT_MET, "", ""))
                        .toList(),
                List.of(),
                "none",
                0);
    }

    private static BookLine line(GradeBook book) {
        return new BookLine(
                book.course(),
                book.kit(),
                book.jdk(),
                book.made().toString(),
                book.exercises().stream().map(Exercise::id).toList(),
                book.students().stream()
                        .map(
                                student ->
                                        new StudentLine(
                                                student.name(),
                                                student.grades().stream()
                                                        .map(GradeBookFile::line)
                                                        .toList(),
                                                student.remarks()))
                        .toList());
    }

    private static GradeLine line(Grade grade) {
        return new GradeLine(
                grade.exercise().id(),
                grade.verdict(),
                grade.reason(),
                grade.seen(),
                grade.place(),
                grade.hint(),
                grade.steps().stream()
                        .map(
                                step ->
                                        new StepLine(
                                                step.requirement().method(),
                                                step.outcome(),
                                                step.seen(),
                                                step.place()))
                        .toList(),
                grade.resembles(),
                grade.isolation(),
                grade.seconds());
    }

    private static GradeBook book(BookLine line, Path file) {
        return new GradeBook(
                line.course(),
                line.kit(),
                line.jdk(),
                Instant.parse(line.made()),
                line.exercises().stream().map(id -> exercise(id, file)).toList(),
                line.students().stream()
                        .map(
                                student ->
                                        new Student(
                                                student.name(),
                                                student.grades().stream()
                                                        .map(grade -> grade(grade, file))
                                                        .toList(),
                                                student.remarks()))
                        .toList());
    }

    private static Grade grade(GradeLine line, Path file) {
        Exercise exercise = exercise(line.exercise(), file);
        return new Grade(
                exercise,
                Objects.requireNonNull(line.verdict(), "verdict"),
                line.reason(),
                line.seen(),
                line.place(),
                line.hint(),
                line.steps().stream().map(step -> step(step, exercise, file)).toList(),
                line.resembles(),
                line.isolation(),
                line.seconds());
    }

    private static Step step(StepLine line, Exercise exercise, Path file) {
        Requirement requirement =
                Exercises.requirements(exercise).stream()
                        .filter(known -> known.method().equals(line.method()))
                        .findFirst()
                        .orElseThrow(
                                () -> ofAnotherKit(file, exercise.id() + ", " + line.method()));
        return new Step(
                requirement,
                Objects.requireNonNull(line.outcome(), "outcome"),
                line.seen(),
                line.place());
    }

    private static Exercise exercise(String id, Path file) {
        return Catalogue.shipped().exercises().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ofAnotherKit(file, id));
    }

    private static GradingException ofAnotherKit(Path file, String what) {
        return new GradingException(
                file + " is of another kit, for this one has no " + what + "; grade again");
    }
}
