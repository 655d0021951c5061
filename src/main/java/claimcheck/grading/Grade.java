package claimcheck.grading;

import claimcheck.catalogue.Exercise;
import claimcheck.catalogue.JudgeVerdict;
import java.util.List;
import java.util.OptionalInt;

/**
 * What one student's answer to one exercise is worth, and why.
 *
 * @param exercise what was asked
 * @param verdict in a word
 * @param reason in a sentence
 * @param seen what was seen; may be anything that the student's code printed or named
 * @param place file and line in the student's file, where that is known; otherwise empty
 * @param hint the first of the exercise; empty if there is nothing to hint at
 * @param steps all requirements, in the order of the exercise's page, whatever was run
 * @param resembles what is known of the same mistakes: a sentence each; empty if none is like it
 * @param isolation what kept the answer from the rest of the machine
 * @param seconds how long it took
 */
public record Grade(
        Exercise exercise,
        JudgeVerdict verdict,
        String reason,
        String seen,
        String place,
        String hint,
        List<Step> steps,
        List<String> resembles,
        String isolation,
        double seconds) {

    /** Copies the lists. */
    public Grade {
        steps = List.copyOf(steps);
        resembles = List.copyOf(resembles);
    }

    /** The points of all steps that are met; none as long as the machine could not tell. */
    public OptionalInt points() {
        return isJudged()
                ? OptionalInt.of(steps.stream().mapToInt(Step::points).sum())
                : OptionalInt.empty();
    }

    /** The points of all steps. */
    public int most() {
        return steps.stream().mapToInt(step -> step.requirement().points()).sum();
    }

    /** Whether a verdict was reached; if not it is no fault of the student's. */
    public boolean isJudged() {
        return verdict != JudgeVerdict.COULD_NOT_JUDGE
                && steps.stream().noneMatch(step -> step.outcome() == Outcome.NOT_SEEN);
    }

    /** Whether it is right: status and points come from the same steps. */
    public boolean isPassed() {
        return verdict == JudgeVerdict.PASS
                && steps.stream().allMatch(step -> step.outcome() == Outcome.MET);
    }
}
