package races.thread_safe_packages.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import races.thread_safe_packages.Ballot;
import races.thread_safe_packages.BallotBox;

/** Every access is under the lock. */
@CaughtBy(
        value = "two_threads_count_at_once_and_no_vote_is_lost_and_no_voter_votes_twice",
        because = "The lock is given back between the get and the put.")
public final class LocksEachStep implements BallotBox {

    private final Set<String> voters = new HashSet<>();
    private final Map<String, Integer> votes = new HashMap<>();

    @Override
    public boolean count(Ballot ballot) {
        String name = ballot.read();
        if (!enter(ballot.voter())) {
            return false;
        }
        put(name, of(name) + 1);
        return true;
    }

    private synchronized boolean enter(String voter) {
        return voters.add(voter);
    }

    private synchronized int of(String name) {
        return votes.getOrDefault(name, 0);
    }

    private synchronized void put(String name, int count) {
        votes.put(name, count);
    }

    @Override
    public synchronized Map<String, Integer> result() {
        return new HashMap<>(votes);
    }
}
