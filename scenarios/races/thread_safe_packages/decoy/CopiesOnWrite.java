package races.thread_safe_packages.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import races.thread_safe_packages.Ballot;
import races.thread_safe_packages.BallotBox;

/** Nobody changes a map that others see: each vote makes a new one. */
@CaughtBy(
        value = "two_threads_count_at_once_and_no_vote_is_lost_and_no_voter_votes_twice",
        because = "Two make their new map from the same old one, and the one hides the other.")
public final class CopiesOnWrite implements BallotBox {

    private final Set<String> voters = ConcurrentHashMap.newKeySet();
    private volatile Map<String, Integer> votes = Map.of();

    @Override
    public boolean count(Ballot ballot) {
        String name = ballot.read();
        if (!voters.add(ballot.voter())) {
            return false;
        }
        Map<String, Integer> changed = new HashMap<>(votes);
        changed.merge(name, 1, Integer::sum);
        votes = changed;
        return true;
    }

    @Override
    public Map<String, Integer> result() {
        return Map.copyOf(votes);
    }
}
