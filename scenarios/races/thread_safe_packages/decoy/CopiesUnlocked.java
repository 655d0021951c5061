package races.thread_safe_packages.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import races.thread_safe_packages.Ballot;
import races.thread_safe_packages.BallotBox;

/** Who counts is alone; who only looks need not be. */
@CaughtBy(
        value = "whoever_asks_while_a_ballot_is_counted_hears_of_all_or_nothing_of_it",
        because =
                "The map is copied while it is written: to a HashMap nothing may be done meanwhile.")
public final class CopiesUnlocked implements BallotBox {

    private final Set<String> voters = new HashSet<>();
    private final Map<String, Integer> votes = new HashMap<>();

    @Override
    public boolean count(Ballot ballot) {
        String name = ballot.read();
        synchronized (votes) {
            boolean isFirst = voters.add(ballot.voter());
            if (isFirst) {
                votes.merge(name, 1, Integer::sum);
            }
            return isFirst;
        }
    }

    @Override
    public Map<String, Integer> result() {
        return new HashMap<>(votes);
    }
}
