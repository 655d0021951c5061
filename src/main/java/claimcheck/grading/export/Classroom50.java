package claimcheck.grading.export;

import claimcheck.grading.Grade;
import claimcheck.grading.GradeBook;
import claimcheck.grading.GradingException;
import claimcheck.grading.Outcome;
import claimcheck.grading.Step;
import claimcheck.grading.Student;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What an autograder of Classroom 50 leaves of one submission: {@code result.json}. */
public final class Classroom50 {

    private static final List<String> NEEDED =
            List.of("CLASSROOM", "ASSIGNMENT", "SUBMISSION_TAG", "COMMIT_URL", "RELEASE_URL");

    private Classroom50() {}

    /**
     * Writes it: a test for each requirement. It holds all of a score or nothing, so there is no
     * file if an exercise is not judged; whoever runs this must then end with an exit code that is
     * not 0, for the platform to note an error and leave earlier scores alone.
     *
     * @param committed when the graded commit was made; the same whenever it is graded again
     * @param environment the variables that the platform sets: who, what, and where it is
     * @return the file
     * @throws GradingException if an exercise is not judged, or a variable is missing
     */
    public static Path write(
            GradeBook book,
            Student student,
            Instant committed,
            Map<String, String> environment,
            Path file)
            throws IOException {
        Files.deleteIfExists(file); // the student may have brought one
        List<String> missing =
                NEEDED.stream()
                        .filter(name -> environment.getOrDefault(name, "").isEmpty())
                        .toList();
        if (!missing.isEmpty()) {
            throw new GradingException(
                    "not run by Classroom 50: the environment lacks " + String.join(", ", missing));
        }
        OptionalInt points = student.points();
        if (points.isEmpty()) {
            throw new GradingException(
                    "no result for Classroom 50: not all exercises could be judged; run it again");
        }
        ObjectNode root = Sink.object();
        root.put("schema", "classroom50/result/v1")
                .put("classroom", environment.get("CLASSROOM"))
                .put("assignment", environment.get("ASSIGNMENT"));
        String owner = environment.getOrDefault("OWNER", environment.getOrDefault("USERNAME", ""));
        if (!owner.isEmpty()) {
            root.put("owner", owner);
        }
        String review = environment.getOrDefault("REVIEW_URL", "");
        root.put("submission", environment.get("SUBMISSION_TAG"))
                .put("commit", environment.get("COMMIT_URL"))
                .put("release", environment.get("RELEASE_URL"))
                .put("review", review.isEmpty() ? environment.get("COMMIT_URL") : review)
                .put("datetime", committed.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("graded_at", book.made().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("score", points.getAsInt())
                .put("max-score", student.most());
        ArrayNode tests = root.putArray("tests");
        for (Grade grade : student.grades()) {
            grade.steps().forEach(step -> add(tests.addObject(), book, grade, step));
        }
        return Sink.write(root, file);
    }

    private static void add(ObjectNode test, GradeBook book, Grade grade, Step step) {
        test.put("test-name", Words.name(grade, step))
                .put("passed", step.outcome() == Outcome.MET)
                .put("score", step.points())
                .put("max-score", step.requirement().points())
                .put("exercise", grade.exercise().id())
                .put("verdict", grade.verdict().text())
                .put("outcome", step.outcome().text())
                .put("message", Words.why(step))
                .put("kit", book.kit());
    }
}
