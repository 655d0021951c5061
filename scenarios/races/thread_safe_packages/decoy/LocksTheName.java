package races.thread_safe_packages.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import races.thread_safe_packages.Ballot;
import races.thread_safe_packages.BallotBox;

/** A lock for each name. */
@CaughtBy(
        value = "two_threads_count_at_once_and_no_vote_is_lost_and_no_voter_votes_twice",
        because =
                "Names that are equal are not the same object, and so there is a lock for each"
                        + " ballot.")
public final class LocksTheName implements BallotBox {

    private final Set<String> voters = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> votes = new ConcurrentHashMap<>();

    @Override
    public boolean count(Ballot ballot) {
        String name = ballot.read();
        if (!voters.add(ballot.voter())) {
            return false;
        }
        synchronized (name) {
            votes.put(name, votes.getOrDefault(name, 0) + 1);
        }
        return true;
    }

    @Override
    public Map<String, Integer> result() {
        return new HashMap<>(votes);
    }
}
