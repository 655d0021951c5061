package races.thread_safe_packages.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import races.thread_safe_packages.Ballot;
import races.thread_safe_packages.BallotBox;

/** Keeps who has voted as a number. */
@CaughtBy(
        value = "one_thread_counts_every_vote_and_no_voter_twice",
        because = "Two voters may have the same hash code, and then one of them is refused.")
public final class KeepsHashes implements BallotBox {

    private final Set<Integer> voters = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> votes = new ConcurrentHashMap<>();

    @Override
    public boolean count(Ballot ballot) {
        String name = ballot.read();
        if (!voters.add(ballot.voter().hashCode())) {
            return false;
        }
        votes.merge(name, 1, Integer::sum);
        return true;
    }

    @Override
    public Map<String, Integer> result() {
        return new HashMap<>(votes);
    }
}
