package claimcheck.exercise;

import claimcheck.catalogue.Exercise;
import claimcheck.scenario.VariantClass;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Judges the variants of exercises whose judgement is known: the starter fails for its reason, the
 * solutions pass, each decoy is caught by the method that it names.
 */
public final class SelfCheck {

    private SelfCheck() {}

    /**
     * Judges all variants.
     *
     * @param times how often each
     * @param listener hears of each variant as it is done
     */
    public static List<Checked> run(
            List<Exercise> exercises, int times, Consumer<? super Checked> listener)
            throws IOException {
        List<Checked> all = new ArrayList<>();
        try (Judge judge = Judge.open()) {
            for (Exercise exercise : exercises) {
                for (VariantClass variant : Exercises.variants(exercise)) {
                    Checked checked = check(judge, exercise, variant, times);
                    all.add(checked);
                    listener.accept(checked);
                }
            }
        }
        return all;
    }

    private static Checked check(Judge judge, Exercise exercise, VariantClass variant, int times)
            throws IOException {
        Expectation expected = Expectation.of(exercise, variant);
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            judgements.add(judge.judge(exercise, variant));
        }
        return new Checked(
                exercise,
                variant,
                expected.toString(),
                (int) judgements.stream().filter(expected::isMetBy).count(),
                judgements);
    }
}
