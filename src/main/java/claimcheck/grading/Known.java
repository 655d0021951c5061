package claimcheck.grading;

import claimcheck.catalogue.JudgeVerdict;
import claimcheck.exercise.Checked;
import claimcheck.exercise.Exercises;
import claimcheck.exercise.Judgement;
import claimcheck.scenario.VariantClass.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What this machine says of the wrong answers to an exercise that are known: each says what the
 * mistake is, and in which methods it failed here.
 */
record Known(List<Mistake> mistakes) {

    /** Of an exercise of which nothing is known. */
    static final Known NOTHING = new Known(List.of());

    private static final int MOST = 3;

    /** One wrong answer. */
    record Mistake(String name, String because, JudgeVerdict verdict, Set<String> failed) {}

    Known {
        mistakes = List.copyOf(mistakes);
    }

    static Known of(List<Checked> variants) {
        return new Known(
                variants.stream()
                        .filter(checked -> checked.variant().kind() == Kind.DECOY)
                        .map(
                                checked ->
                                        new Mistake(
                                                simple(checked.variant().name()),
                                                Exercises.mistake(checked.variant()),
                                                checked.judgements().get(0).verdict(),
                                                failed(checked.judgements().get(0))))
                        .toList());
    }

    /** Those that fail in the same methods, as sentences; first those of the same verdict. */
    List<String> like(Judgement judgement) {
        Set<String> failed = failed(judgement);
        return failed.isEmpty()
                ? List.of()
                : mistakes.stream()
                        .filter(mistake -> mistake.failed().equals(failed))
                        .sorted(
                                Comparator.comparing(
                                        mistake -> mistake.verdict() != judgement.verdict()))
                        .limit(MOST)
                        .map(mistake -> mistake.name() + ": " + mistake.because())
                        .toList();
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static Set<String> failed(Judgement judgement) {
        return new TreeSet<>(judgement.failed());
    }
}
