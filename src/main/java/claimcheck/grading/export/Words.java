package claimcheck.grading.export;

import claimcheck.grading.Grade;
import claimcheck.grading.Step;
import java.util.ArrayList;
import java.util.List;

/** What several formats say in the same words, all of it plain text. */
final class Words {

    private Words() {}

    /** A requirement's name among those of other exercises. */
    static String name(Grade grade, Step step) {
        return PlainText.line(grade.exercise().title()) + ": " + sentence(step);
    }

    static String sentence(Step step) {
        return PlainText.line(step.requirement().sentence());
    }

    /** The verdict with its reason, in one line. */
    static String verdict(Grade grade) {
        String verdict = grade.isJudged() ? grade.verdict().text() : "not judged";
        String reason = PlainText.line(grade.reason());
        return reason.isEmpty() ? verdict : verdict + ": " + reason;
    }

    /** What became of a requirement and why, in several lines; empty if it is met. */
    static String why(Step step) {
        List<String> lines = new ArrayList<>();
        switch (step.outcome()) {
            case MET -> {}
            case NOT_MET -> lines.add("Not met.");
            case SKIPPED ->
                    lines.add(
                            "Not looked at"
                                    + step.requirement()
                                            .after()
                                            .map(method -> method.replace('_', ' '))
                                            .map(name -> ", for it takes: " + PlainText.line(name))
                                            .orElse("")
                                    + ".");
            case NOT_SEEN -> lines.add("Could not be judged; that is no fault of the answer.");
        }
        String seen = PlainText.text(step.seen()).strip();
        if (!lines.isEmpty() && !seen.isEmpty()) {
            lines.add("Seen: " + seen);
        }
        if (!lines.isEmpty() && !step.place().isEmpty()) {
            lines.add("At " + PlainText.line(step.place()));
        }
        return String.join("\n", lines);
    }
}
