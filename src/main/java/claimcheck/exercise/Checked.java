package claimcheck.exercise;

import claimcheck.catalogue.Exercise;
import claimcheck.catalogue.JudgeVerdict;
import claimcheck.scenario.VariantClass;
import java.util.List;

/**
 * How one variant was judged, as often as was asked.
 *
 * @param exercise whose it is
 * @param variant which one
 * @param expected what is recorded of it, in words
 * @param asExpected how many judgements are so
 * @param judgements all of them
 */
public record Checked(
        Exercise exercise,
        VariantClass variant,
        String expected,
        int asExpected,
        List<Judgement> judgements) {

    /** Copies the list. */
    public Checked {
        judgements = List.copyOf(judgements);
    }

    /** Whether every judgement is as recorded. */
    public boolean isRight() {
        return asExpected == judgements.size();
    }

    /** Whether this machine could not judge it, and nothing else is wrong with it. */
    public boolean couldNotBeJudged() {
        return !isRight()
                && asExpected
                                + judgements.stream()
                                        .filter(
                                                judgement ->
                                                        judgement.verdict()
                                                                == JudgeVerdict.COULD_NOT_JUDGE)
                                        .count()
                        == judgements.size();
    }
}
