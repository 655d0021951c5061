package claimcheck.exercise;

import claimcheck.catalogue.JudgeVerdict;
import java.util.List;

/**
 * What the judge says of one variant.
 *
 * @param exercise the exercise's id
 * @param variant which one: a class's name
 * @param verdict in one word
 * @param reason in one sentence
 * @param seen what was seen: an interleaving, who waits for whom, a value; empty if it passed
 * @param place file and line in the variant's source, where that is known; otherwise empty
 * @param hint the first, gentle one; empty if it passed
 * @param methods what became of each method that judges
 * @param seconds how long it took from when the classes of the variant were there
 */
public record Judgement(
        String exercise,
        String variant,
        JudgeVerdict verdict,
        String reason,
        String seen,
        String place,
        String hint,
        List<MethodResult> methods,
        double seconds) {

    /** Copies the list. */
    public Judgement {
        methods = List.copyOf(methods);
    }

    /** The same for another reason. */
    public Judgement withReason(String other) {
        return new Judgement(
                exercise, variant, verdict, other, seen, place, hint, methods, seconds);
    }

    /** The methods that failed. */
    public List<String> failed() {
        return methods.stream()
                .filter(result -> result.verdict() != JudgeVerdict.PASS)
                .map(MethodResult::method)
                .toList();
    }
}
