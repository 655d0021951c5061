package claimcheck.report;

import java.util.List;
import java.util.Optional;

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
        Optional<ScenarioResult> failed = first(results, Status.CONTRADICTED);
        if (failed.isPresent()) {
            return new Observation(run, Status.CONTRADICTED, failed.get().headline(), results);
        }
        Optional<String> noRoom =
                results.stream().flatMap(result -> result.noRoom().stream()).findFirst();
        if (noRoom.isPresent()) {
            return new Observation(
                    run, Status.ERROR, "the machine had no room: " + noRoom.get(), results);
        }
        Optional<ScenarioResult> strange = first(results, Status.ERROR);
        if (strange.isPresent()) {
            String what =
                    strange.get().is("skipped")
                            ? "skipped without a reason that counts: "
                            : "broke: ";
            return new Observation(run, Status.ERROR, what + strange.get().headline(), results);
        }
        Optional<ScenarioResult> undecided = first(results, Status.INCONCLUSIVE);
        if (undecided.isPresent()) {
            return new Observation(run, Status.INCONCLUSIVE, undecided.get().why(), results);
        }
        if (results.stream().allMatch(result -> result.found() == Status.NOT_APPLICABLE)) {
            return new Observation(run, Status.NOT_APPLICABLE, results.get(0).why(), results);
        }
        return new Observation(run, Status.CONFIRMED, "", results);
    }

    private static Optional<ScenarioResult> first(List<ScenarioResult> results, Status found) {
        return results.stream().filter(result -> result.found() == found).findFirst();
    }
}
