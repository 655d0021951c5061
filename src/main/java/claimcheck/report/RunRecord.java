package claimcheck.report;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Claim;
import claimcheck.catalogue.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that the result files of one or more runs say, claim by claim.
 *
 * @param runs in the order of the folders, at least one
 * @param claims all claims of the catalogue
 */
public record RunRecord(List<Run> runs, List<CheckedClaim> claims) {

    /** Copies the lists. */
    public RunRecord {
        runs = List.copyOf(runs);
        claims = List.copyOf(claims);
    }

    /**
     * Reads folders of result files, one for each run.
     *
     * @throws UnreadableRunException if a folder holds no run
     */
    public static RunRecord read(Catalogue catalogue, List<Path> folders) {
        List<ResultFolder> runs = new ArrayList<>();
        for (Path folder : folders) {
            runs.add(ResultFolder.read(folder, runs.size(), catalogue));
        }
        return new RunRecord(
                runs.stream().map(ResultFolder::run).toList(),
                catalogue.claims().stream()
                        .map(claim -> new CheckedClaim(claim, observations(runs, claim)))
                        .toList());
    }

    private static List<Observation> observations(List<ResultFolder> runs, Claim claim) {
        return runs.stream().flatMap(run -> run.observation(claim).stream()).toList();
    }

    /**
     * What a run is called where it stands beside others: by its JDK, then by who has made that,
     * then by its number.
     *
     * @param run its number, from 0
     */
    String label(int run) {
        Run it = runs.get(run);
        String label = "JDK " + it.jdk();
        List<Run> sameJdk = runs.stream().filter(other -> other.jdk().equals(it.jdk())).toList();
        if (sameJdk.size() == 1) {
            return label;
        }
        boolean tells =
                sameJdk.stream().filter(other -> other.vendor().equals(it.vendor())).count() == 1;
        return label + (tells ? " (" + it.vendor() + ")" : ", run " + (run + 1));
    }

    /**
     * What is recorded of a claim for the JDK of the first run, where it depends on the JDK: a
     * count of verdicts needs one for each claim.
     */
    Verdict verdict(CheckedClaim claim) {
        return verdict(claim, runs.get(0));
    }

    private static Verdict verdict(CheckedClaim claim, Run run) {
        return claim.claim().verdictOn(run.feature());
    }

    /** Whether runs that were asked for a claim found, or have recorded, different things of it. */
    boolean differs(CheckedClaim claim) {
        return claim.observations().stream()
                        .map(
                                observation ->
                                        List.of(
                                                observation.status(),
                                                verdict(claim, runs.get(observation.run()))))
                        .distinct()
                        .count()
                > 1;
    }

    /** All observations of that status, with their claims. */
    Stream<CheckedClaim> with(Status status) {
        return claims.stream()
                .filter(
                        claim ->
                                claim.observations().stream()
                                        .anyMatch(observation -> observation.status() == status));
    }

    /** How many observations have that status. */
    public long count(Status status) {
        return claims.stream()
                .flatMap(claim -> claim.observations().stream())
                .filter(observation -> observation.status() == status)
                .count();
    }

    /**
     * What the run means to a build.
     *
     * @param strict whether inconclusive is a failure
     * @return 0 as recorded, 1 contradicted, 3 could not judge
     */
    public int exitCode(boolean strict) {
        if (runs.stream().anyMatch(run -> !run.troubles().isEmpty())) {
            return 3;
        }
        if (count(Status.CONTRADICTED) > 0 || (strict && count(Status.INCONCLUSIVE) > 0)) {
            return 1;
        }
        return count(Status.ERROR) > 0 ? 3 : 0;
    }
}
