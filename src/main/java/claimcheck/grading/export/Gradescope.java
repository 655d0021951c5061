package claimcheck.grading.export;

import claimcheck.grading.Grade;
import claimcheck.grading.GradeBook;
import claimcheck.grading.Outcome;
import claimcheck.grading.Step;
import claimcheck.grading.Student;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a Gradescope autograder leaves of one submission: {@code results.json}. */
public final class Gradescope {

    private static final String TEXT = "text";

    private Gradescope() {}

    /**
     * Writes it: a test for each requirement. If an exercise is not judged nothing in it has a
     * score, for Gradescope adds up what it finds, and would take a part for the whole; it then
     * says that the autograder failed, and a teacher can run it again.
     *
     * @return the file
     */
    public static Path write(GradeBook book, Student student, Path file) throws IOException {
        ObjectNode root = Sink.object();
        student.points().ifPresent(points -> root.put("score", points));
        root.put(
                        "execution_time",
                        Sink.seconds(student.grades().stream().mapToDouble(Grade::seconds).sum()))
                .put("output", summary(student))
                .put("output_format", TEXT)
                .put("test_output_format", TEXT)
                .put("test_name_format", TEXT)
                .put("visibility", "visible")
                .put("stdout_visibility", "hidden");
        root.putObject("extra_data").put("kit_version", book.kit()).put("jdk", book.jdk());
        ArrayNode tests = root.putArray("tests");
        for (int i = 0; i < student.grades().size(); i++) {
            Grade grade = student.grades().get(i);
            for (int j = 0; j < grade.steps().size(); j++) {
                ObjectNode test = tests.addObject().put("number", (i + 1) + "." + (j + 1));
                add(test, book, grade, grade.steps().get(j));
                if (student.points().isPresent()) {
                    test.put("score", grade.steps().get(j).points());
                }
            }
        }
        return Sink.write(root, file);
    }

    private static void add(ObjectNode test, GradeBook book, Grade grade, Step step) {
        test.put("name", Words.name(grade, step)).put("max_score", step.requirement().points());
        if (grade.isJudged()) {
            test.put("status", step.outcome() == Outcome.MET ? "passed" : "failed");
        }
        test.put("output", Words.why(step));
        ObjectNode extra =
                test.putObject("extra_data")
                        .put("kit_version", book.kit())
                        .put("exercise", grade.exercise().id())
                        .put("verdict", grade.verdict().text())
                        .put("outcome", step.outcome().text());
        ArrayNode resembles = extra.putArray("chaff_match");
        grade.resembles().forEach(each -> resembles.add(PlainText.line(each)));
    }

    private static String summary(Student student) {
        List<String> lines = new ArrayList<>();
        for (Grade grade : student.grades()) {
            lines.add(PlainText.line(grade.exercise().title()) + ": " + Words.verdict(grade));
            if (!grade.place().isEmpty()) {
                lines.add("  at " + PlainText.line(grade.place()));
            }
            if (!grade.hint().isEmpty()) {
                lines.add("  hint: " + PlainText.line(grade.hint()));
            }
        }
        student.remarks().forEach(remark -> lines.add(PlainText.line(remark)));
        return lines.stream().collect(Collectors.joining("\n"));
    }
}
