package races.thread_safe_packages.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import races.thread_safe_packages.Ballot;
import races.thread_safe_packages.BallotBox;

/** Each name has a counter of its own, which counts for itself. */
@CaughtBy(
        value = "whoever_asks_while_a_ballot_is_counted_hears_of_all_or_nothing_of_it",
        because =
                "The counter is in the map before its first vote: the result has a name with none.")
public final class CounterBeforeItsVote implements BallotBox {

    private final Set<String> voters = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> votes = new ConcurrentHashMap<>();

    @Override
    public boolean count(Ballot ballot) {
        String name = ballot.read();
        if (!voters.add(ballot.voter())) {
            return false;
        }
        votes.computeIfAbsent(name, first -> new AtomicInteger()).incrementAndGet();
        return true;
    }

    @Override
    public Map<String, Integer> result() {
        Map<String, Integer> result = new HashMap<>();
        votes.forEach((name, counter) -> result.put(name, counter.get()));
        return result;
    }
}
