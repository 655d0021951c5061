package races.thread_safe_packages.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import races.thread_safe_packages.Ballot;
import races.thread_safe_packages.BallotBox;

/** Adds the vote, and takes it back if its voter has voted already. */
@CaughtBy(
        value = "whoever_asks_while_a_ballot_is_refused_hears_nothing_of_it",
        because = "Until it is taken back the refused vote is in the result.")
public final class CountsThenLooks implements BallotBox {

    private final Set<String> voters = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> votes = new ConcurrentHashMap<>();

    @Override
    public boolean count(Ballot ballot) {
        String name = ballot.read();
        votes.merge(name, 1, Integer::sum);
        if (voters.add(ballot.voter())) {
            return true;
        }
        votes.computeIfPresent(name, (same, count) -> count == 1 ? null : count - 1);
        return false;
    }

    @Override
    public Map<String, Integer> result() {
        return new HashMap<>(votes);
    }
}
