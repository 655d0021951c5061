package races.thread_safe_packages.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import races.thread_safe_packages.Ballot;
import races.thread_safe_packages.BallotBox;

/** Enters the voter first, and strikes him out if his ballot cannot be read. */
@CaughtBy(
        value = "a_ballot_that_is_still_read_counts_for_nothing_and_holds_up_nobody",
        because = "As long as it is not known whether it can be read, his other ballot is refused.")
public final class TakesBack implements BallotBox {

    private final Set<String> voters = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> votes = new ConcurrentHashMap<>();

    @Override
    public boolean count(Ballot ballot) {
        if (!voters.add(ballot.voter())) {
            return false;
        }
        try {
            votes.merge(ballot.read(), 1, Integer::sum);
        } catch (IllegalStateException e) {
            voters.remove(ballot.voter());
            throw e;
        }
        return true;
    }

    @Override
    public Map<String, Integer> result() {
        return new HashMap<>(votes);
    }
}
