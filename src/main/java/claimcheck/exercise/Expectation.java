package claimcheck.exercise;

import claimcheck.catalogue.Exercise;
import claimcheck.catalogue.JudgeVerdict;
import claimcheck.scenario.VariantClass;
import java.util.Optional;

/**
 * What is recorded of a variant.
 *
 * @param verdict the one verdict that it may get; empty if any but a pass will do
 * @param method the method that must fail; empty if none may
 */
record Expectation(Optional<JudgeVerdict> verdict, Optional<String> method) {

    static Expectation of(Exercise exercise, VariantClass variant) {
        return switch (variant.kind()) {
            case STARTER ->
                    new Expectation(
                            Optional.of(exercise.starterVerdict()),
                            Optional.of(exercise.starterFailsIn()));
            case SOLUTION -> new Expectation(Optional.of(JudgeVerdict.PASS), Optional.empty());
            case DECOY ->
                    new Expectation(Optional.empty(), Optional.of(Exercises.catcher(variant)));
        };
    }

    /** Whether a judgement is as recorded. */
    boolean isMetBy(Judgement judgement) {
        return method.map(name -> fails(name, judgement))
                        .orElse(judgement.verdict() == JudgeVerdict.PASS)
                && verdict.map(judgement.verdict()::equals).orElse(true);
    }

    private static boolean fails(String method, Judgement judgement) {
        return judgement.methods().stream()
                .anyMatch(
                        result ->
                                result.method().equals(method)
                                        && result.verdict() != JudgeVerdict.PASS
                                        && result.verdict() != JudgeVerdict.COULD_NOT_JUDGE);
    }

    @Override
    public String toString() {
        return method.map(name -> "fails in " + name).orElse("passes");
    }
}
