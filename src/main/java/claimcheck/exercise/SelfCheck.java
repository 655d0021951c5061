package claimcheck.exercise;

import claimcheck.catalogue.Exercise;
import claimcheck.scenario.Bounds;
import claimcheck.scenario.VariantClass;
import claimcheck.scenario.VariantClass.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Judges the variants of exercises whose judgement is known: the starter fails for its reason, the
 * solutions pass, each decoy is caught by the method that it names.
 */
public final class SelfCheck {

    private SelfCheck() {}

    /**
     * Judges variants.
     *
     * @param kinds those of which kinds
     * @param times how often each
     * @param jobs how many variants at a time
     * @param listener hears of each variant as it is done, in their order
     */
    public static List<Checked> run(
            List<Exercise> exercises,
            Set<Kind> kinds,
            int times,
            int jobs,
            Consumer<? super Checked> listener)
            throws IOException, InterruptedException {
        try (Judge judge = Judge.open()) {
            judge.rehearse();
            return run(judge, exercises, kinds, times, jobs, listener);
        }
    }

    /** All variants of an exercise, once each, with a judge that is there, and stays. */
    public static List<Checked> run(Judge judge, Exercise exercise, int jobs)
            throws IOException, InterruptedException {
        return run(judge, List.of(exercise), EnumSet.allOf(Kind.class), 1, jobs, checked -> {});
    }

    private static List<Checked> run(
            Judge judge,
            List<Exercise> exercises,
            Set<Kind> kinds,
            int times,
            int jobs,
            Consumer<? super Checked> listener)
            throws IOException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(jobs);
        try {
            List<Future<Checked>> begun = new ArrayList<>();
            for (Exercise exercise : exercises) {
                for (VariantClass variant : Exercises.variants(exercise)) {
                    if (kinds.contains(variant.kind())) {
                        begun.add(workers.submit(() -> check(judge, exercise, variant, times)));
                    }
                }
            }
            List<Checked> all = new ArrayList<>();
            for (Future<Checked> each : begun) {
                all.add(each.get());
                listener.accept(each.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IOException("a variant could not be judged: " + e.getCause(), e.getCause());
        } finally {
            workers.shutdownNow();
            workers.awaitTermination(Bounds.patience().toMillis(), TimeUnit.MILLISECONDS);
        }
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
