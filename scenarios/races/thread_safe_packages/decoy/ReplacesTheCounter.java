package races.thread_safe_packages.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import races.thread_safe_packages.Ballot;
import races.thread_safe_packages.BallotBox;

/** Each name has an atomic counter. */
@CaughtBy(
        value = "two_threads_count_at_once_and_no_vote_is_lost_and_no_voter_votes_twice",
        because = "Two who find no counter put one each, and what the first has counted is gone.")
public final class ReplacesTheCounter implements BallotBox {

    private final Set<String> voters = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> votes = new ConcurrentHashMap<>();

    @Override
    public boolean count(Ballot ballot) {
        String name = ballot.read();
        if (!voters.add(ballot.voter())) {
            return false;
        }
        if (!votes.containsKey(name)) {
            votes.put(name, new AtomicInteger());
        }
        votes.get(name).incrementAndGet();
        return true;
    }

    @Override
    public Map<String, Integer> result() {
        Map<String, Integer> result = new HashMap<>();
        votes.forEach((name, counter) -> result.put(name, counter.get()));
        return result;
    }
}
