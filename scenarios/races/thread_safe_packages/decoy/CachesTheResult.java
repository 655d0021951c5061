package races.thread_safe_packages.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import races.thread_safe_packages.Ballot;
import races.thread_safe_packages.BallotBox;

/** The result is made only if a vote was counted since the last one. */
@CaughtBy(
        value = "whoever_asks_while_a_ballot_is_counted_hears_of_all_or_nothing_of_it",
        because =
                "Between the copying of the map and the keeping of the copy a vote is counted: the"
                        + " copy without it is kept.")
public final class CachesTheResult implements BallotBox {

    private final Set<String> voters = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> votes = new ConcurrentHashMap<>();
    private volatile @Nullable Map<String, Integer> last;

    @Override
    public boolean count(Ballot ballot) {
        String name = ballot.read();
        if (!voters.add(ballot.voter())) {
            return false;
        }
        votes.merge(name, 1, Integer::sum);
        last = null;
        return true;
    }

    @Override
    public Map<String, Integer> result() {
        Map<String, Integer> result = last;
        if (result == null) {
            result = Map.copyOf(votes);
            last = result;
        }
        return result;
    }
}
