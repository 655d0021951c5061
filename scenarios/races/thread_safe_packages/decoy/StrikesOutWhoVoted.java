package races.thread_safe_packages.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import races.thread_safe_packages.Ballot;
import races.thread_safe_packages.BallotBox;

/** Whose ballot cannot be read is struck off the list. */
@CaughtBy(
        value = "whose_ballot_cannot_be_read_has_not_voted_and_harms_no_other",
        because = "Another ballot of the same voter may be counted by then, and now a third is.")
public final class StrikesOutWhoVoted implements BallotBox {

    private final Set<String> voters = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> votes = new ConcurrentHashMap<>();

    @Override
    public boolean count(Ballot ballot) {
        try {
            String name = ballot.read();
            boolean isFirst = voters.add(ballot.voter());
            if (isFirst) {
                votes.merge(name, 1, Integer::sum);
            }
            return isFirst;
        } catch (IllegalStateException e) {
            voters.remove(ballot.voter());
            throw e;
        }
    }

    @Override
    public Map<String, Integer> result() {
        return new HashMap<>(votes);
    }
}
