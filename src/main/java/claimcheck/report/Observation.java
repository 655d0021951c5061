package claimcheck.report;

import claimcheck.scenario.Inconclusive;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What one run found of a claim.
 *
 * @param run the run's number, from 0
 * @param reason why it is not confirmed; empty if it is
 * @param scenarios in the order in which they ran
 */
public record Observation(int run, Status status, String reason, List<ScenarioResult> scenarios) {

    /** Copies the list. */
    public Observation {
        scenarios = List.copyOf(scenarios);
    }

    /**
     * Judges a claim by the results of its scenario methods: what is worst decides, and no result
     * is an error. What fails on a machine without room says nothing of the claim.
     */
    static Observation of(int run, List<ScenarioResult> results) {
        if (results.isEmpty()) {
            return new Observation(run, Status.ERROR, "no result", results);
        }
        Optional<ScenarioResult> failed =
                first(results, result -> result.is("failed") && result.noRoom().isEmpty());
        if (failed.isPresent()) {
            return new Observation(run, Status.CONTRADICTED, failed.get().headline(), results);
        }
        Optional<String> noRoom =
                results.stream().flatMap(result -> result.noRoom().stream()).findFirst();
        if (noRoom.isPresent()) {
            return new Observation(
                    run, Status.ERROR, "the machine had no room: " + noRoom.get(), results);
        }
        Optional<ScenarioResult> strange =
                first(
                        results,
                        result ->
                                !result.is("passed")
                                        && !isInconclusive(result)
                                        && !isNotApplicable(result));
        if (strange.isPresent()) {
            String what =
                    strange.get().is("skipped")
                            ? "skipped without a reason that counts: "
                            : "broke: ";
            return new Observation(run, Status.ERROR, what + strange.get().headline(), results);
        }
        Optional<ScenarioResult> undecided = first(results, Observation::isInconclusive);
        if (undecided.isPresent()) {
            String reason = Inconclusive.reasonIn(undecided.get().message()).orElseThrow();
            return new Observation(run, Status.INCONCLUSIVE, firstLine(reason), results);
        }
        if (results.stream().allMatch(Observation::isNotApplicable)) {
            String reason =
                    Inconclusive.reasonNotApplicableIn(results.get(0).message()).orElseThrow();
            return new Observation(run, Status.NOT_APPLICABLE, firstLine(reason), results);
        }
        return new Observation(run, Status.CONFIRMED, "", results);
    }

    private static Optional<ScenarioResult> first(
            List<ScenarioResult> results, Predicate<ScenarioResult> wanted) {
        return results.stream().filter(wanted).findFirst();
    }

    private static boolean isInconclusive(ScenarioResult result) {
        return result.is("skipped") && Inconclusive.reasonIn(result.message()).isPresent();
    }

    private static boolean isNotApplicable(ScenarioResult result) {
        return result.is("skipped")
                && Inconclusive.reasonNotApplicableIn(result.message()).isPresent();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
