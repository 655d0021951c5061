package claimcheck.grading.export;

import claimcheck.grading.Grade;
import claimcheck.grading.Outcome;
import claimcheck.grading.Step;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a test runner of Exercism leaves of one solution: {@code results.json}, version 3. */
public final class Exercism {

    private static final int MOST_OF_MESSAGE = 65_535;

    /** The folders before a source file. */
    private static final Pattern FOLDERS =
            Pattern.compile(
                    "(?<![\\w./\\\\>-])(?:[A-Za-z]:)?[/\\\\](?:[^/\\\\\\s:]+[/\\\\])+"
                            + "(?=[^/\\\\\\s:]+\\.java\\b)");

    private Exercism() {}

    /**
     * Writes it: a test for each requirement, in their order. It is an error only if none was
     * looked at, as where nothing compiles.
     *
     * @return the file
     */
    public static Path write(Grade grade, Path file) throws IOException {
        ObjectNode root = Sink.object().put("version", 3);
        ArrayNode tests;
        if (wasRun(grade)) {
            root.put("status", grade.isPassed() ? "pass" : "fail").putNull("message");
            tests = root.putArray("tests");
            grade.steps().forEach(step -> add(tests.addObject(), step));
        } else {
            String seen = PlainText.text(grade.seen()).strip();
            root.put("status", "error")
                    .put("message", message(Words.verdict(grade) + "\n" + seen))
                    .putArray("tests");
        }
        return Sink.write(root, file);
    }

    private static boolean wasRun(Grade grade) {
        return grade.steps().stream()
                .anyMatch(
                        step -> step.outcome() == Outcome.MET || step.outcome() == Outcome.NOT_MET);
    }

    private static void add(ObjectNode test, Step step) {
        test.put("name", Words.sentence(step)).put("status", status(step.outcome()));
        if (step.outcome() != Outcome.MET) {
            test.put("message", message(Words.why(step)));
        }
    }

    private static String status(Outcome outcome) {
        return switch (outcome) {
            case MET -> "pass";
            case NOT_MET, SKIPPED -> "fail";
            case NOT_SEEN -> "error";
        };
    }

    private static String message(String text) {
        String shown = FOLDERS.matcher(text.strip()).replaceAll("<solution-dir>/");
        return PlainText.cut(shown, MOST_OF_MESSAGE);
    }
}
