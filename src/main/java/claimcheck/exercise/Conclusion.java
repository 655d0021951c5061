package claimcheck.exercise;

import claimcheck.catalogue.Exercise;
import claimcheck.catalogue.JudgeVerdict;
import claimcheck.exercise.JudgeMain.Told;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The judgement that follows from a run. A method of which the run tells nothing has not passed.
 */
final class Conclusion {

    private Conclusion() {}

    /** What the run says of the variant. */
    static Judgement of(Exercise exercise, String variant, JudgedRun run, double seconds) {
        Map<String, MethodResult> told = new TreeMap<>();
        Optional<String> left = Optional.empty();
        boolean done = false;
        String begun = "";
        for (List<String> record : run.records()) {
            switch (Told.valueOf(record.get(0))) {
                case STARTED -> begun = record.get(1);
                case ENDED -> {
                    told.merge(record.get(1), result(record).orElseThrow(), Conclusion::worse);
                    begun = "";
                }
                case LEFT -> left = Optional.of(record.get(1));
                case DONE -> done = true;
            }
        }
        JudgeVerdict missing = done ? JudgeVerdict.FAIL : run.whyCutShort();
        List<MethodResult> methods =
                Exercises.methods(exercise).stream()
                        .map(
                                method ->
                                        told.getOrDefault(
                                                method,
                                                new MethodResult(
                                                        method, missing, run.howCutShort(), "")))
                        .toList();
        if (left.isPresent()) {
            methods = withLeak(methods, left.get());
        }
        return judgement(exercise, variant, decisive(methods, begun), methods, seconds);
    }

    /** What a record says of a method; empty if it is no result. */
    static Optional<MethodResult> result(List<String> record) {
        return Told.valueOf(record.get(0)) == Told.ENDED
                ? Optional.of(
                        new MethodResult(
                                record.get(1),
                                JudgeVerdict.valueOf(record.get(2)),
                                record.get(3),
                                record.get(4)))
                : Optional.empty();
    }

    /** Whichever method left it: none can be said to have left nothing. */
    private static List<MethodResult> withLeak(List<MethodResult> methods, String left) {
        return methods.stream()
                .map(
                        result ->
                                result.verdict() == JudgeVerdict.PASS
                                        ? new MethodResult(
                                                result.method(), JudgeVerdict.LEAK, left, "")
                                        : result)
                .toList();
    }

    /**
     * What is wrong outranks what could not be told; what was running when it ended comes first.
     */
    private static MethodResult decisive(List<MethodResult> methods, String begun) {
        return methods.stream()
                .filter(result -> result.verdict() != JudgeVerdict.PASS)
                .min(
                        Comparator.comparing(
                                        (MethodResult result) ->
                                                result.verdict() == JudgeVerdict.COULD_NOT_JUDGE)
                                .thenComparing(result -> !result.method().equals(begun)))
                .orElseGet(() -> methods.get(0));
    }

    private static MethodResult worse(MethodResult one, MethodResult other) {
        return one.verdict() == JudgeVerdict.PASS ? other : one;
    }

    private static Judgement judgement(
            Exercise exercise,
            String variant,
            MethodResult decisive,
            List<MethodResult> methods,
            double seconds) {
        boolean passed = decisive.verdict() == JudgeVerdict.PASS;
        String reason =
                passed ? "all " + methods.size() + " requirements are met" : decisive.reason();
        return new Judgement(
                exercise.id(),
                variant,
                decisive.verdict(),
                reason,
                decisive.seen(),
                decisive.place(),
                passed ? "" : exercise.hints().get(0),
                methods,
                seconds);
    }
}
