package races.thread_safe_packages.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import races.thread_safe_packages.Ballot;
import races.thread_safe_packages.BallotBox;

/** Puts the new count only if nobody else has. */
@CaughtBy(
        value = "two_threads_count_at_once_and_no_vote_is_lost_and_no_voter_votes_twice",
        because = "If another was faster the replacement fails, and the vote is dropped.")
public final class ReplacesOnce implements BallotBox {

    private final Set<String> voters = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> votes = new ConcurrentHashMap<>();

    @Override
    public boolean count(Ballot ballot) {
        String name = ballot.read();
        if (!voters.add(ballot.voter())) {
            return false;
        }
        Integer before = votes.putIfAbsent(name, 1);
        if (before != null) {
            votes.replace(name, before, before + 1);
        }
        return true;
    }

    @Override
    public Map<String, Integer> result() {
        return new HashMap<>(votes);
    }
}
