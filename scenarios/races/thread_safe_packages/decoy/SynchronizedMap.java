package races.thread_safe_packages.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import races.thread_safe_packages.Ballot;
import races.thread_safe_packages.BallotBox;

/** A map with a lock around every call. */
@CaughtBy(
        value = "two_threads_count_at_once_and_no_vote_is_lost_and_no_voter_votes_twice",
        because = "The lock is free between the two calls that make one vote.")
public final class SynchronizedMap implements BallotBox {

    private final Set<String> voters = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> votes = Collections.synchronizedMap(new HashMap<>());

    @Override
    public boolean count(Ballot ballot) {
        String name = ballot.read();
        if (!voters.add(ballot.voter())) {
            return false;
        }
        Integer before = votes.get(name);
        votes.put(name, before == null ? 1 : before + 1);
        return true;
    }

    @Override
    public Map<String, Integer> result() {
        synchronized (votes) {
            return new HashMap<>(votes);
        }
    }
}
