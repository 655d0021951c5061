package claimcheck.report;

import claimcheck.catalogue.Claim;
import java.util.List;

/**
 * A claim with what the runs found of it.
 *
 * @param observations one for each run that was asked for it
 */
public record CheckedClaim(Claim claim, List<Observation> observations) {

    /** Copies the list. */
    public CheckedClaim {
        observations = List.copyOf(observations);
    }
}
