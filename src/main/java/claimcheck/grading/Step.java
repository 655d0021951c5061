package claimcheck.grading;

import claimcheck.catalogue.JudgeVerdict;
import claimcheck.exercise.Judgement;
import claimcheck.exercise.MethodResult;
import claimcheck.exercise.Requirement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One requirement of an exercise, and what became of it in one student's answer.
 *
 * @param requirement what is required, and what it is worth
 * @param outcome what became of it
 * @param seen what was seen instead, as the student's code made it; may be anything
 * @param place file and line in the student's file, where that is known; otherwise empty
 */
public record Step(Requirement requirement, Outcome outcome, String seen, String place) {

    /** The points that it gives. */
    public int points() {
        return outcome == Outcome.MET ? requirement.points() : 0;
    }

    /** All of an exercise, whatever was run: a method that was not told of has not passed. */
    static List<Step> of(List<Requirement> requirements, Judgement judgement) {
        Map<String, MethodResult> told =
                judgement.methods().stream()
                        .collect(Collectors.toMap(MethodResult::method, Function.identity()));
        JudgeVerdict untold =
                judgement.verdict() == JudgeVerdict.PASS
                        ? JudgeVerdict.COULD_NOT_JUDGE
                        : judgement.verdict();
        return requirements.stream()
                .map(
                        required -> {
                            MethodResult result =
                                    told.getOrDefault(
                                            required.method(),
                                            new MethodResult(required.method(), untold, "", ""));
                            return new Step(
                                    required,
                                    outcome(required, result, told),
                                    result.seen(),
                                    result.place());
                        })
                .toList();
    }

    private static Outcome outcome(
            Requirement required, MethodResult result, Map<String, MethodResult> told) {
        return switch (result.verdict()) {
            case PASS -> Outcome.MET;
            case COULD_NOT_JUDGE -> Outcome.NOT_SEEN;
            default ->
                    required.after()
                                    .map(told::get)
                                    .filter(needed -> isWrong(needed.verdict()))
                                    .isPresent()
                            ? Outcome.SKIPPED
                            : Outcome.NOT_MET;
        };
    }

    private static boolean isWrong(JudgeVerdict verdict) {
        return verdict != JudgeVerdict.PASS && verdict != JudgeVerdict.COULD_NOT_JUDGE;
    }
}
