package races.thread_safe_packages.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import races.thread_safe_packages.Ballot;
import races.thread_safe_packages.BallotBox;

/** Enters the voter in one call, and then reads. */
@CaughtBy(
        value = "whose_ballot_cannot_be_read_has_not_voted_and_harms_no_other",
        because = "Whose ballot cannot be read is entered all the same, and may not vote any more.")
public final class EntersFirst implements BallotBox {

    private final Set<String> voters = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> votes = new ConcurrentHashMap<>();

    @Override
    public boolean count(Ballot ballot) {
        if (!voters.add(ballot.voter())) {
            return false;
        }
        votes.merge(ballot.read(), 1, Integer::sum);
        return true;
    }

    @Override
    public Map<String, Integer> result() {
        return new HashMap<>(votes);
    }
}
