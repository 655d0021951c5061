package races.thread_safe_packages.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import races.thread_safe_packages.Ballot;
import races.thread_safe_packages.BallotBox;

/** Makes a new result with each vote, and changes none. */
@CaughtBy(
        value = "a_result_and_the_box_know_nothing_of_each_other_any_more",
        because = "Whoever has the latest one can: the box goes on from the very same.")
public final class HandsOutTheLatest implements BallotBox {

    private final Set<String> voters = new HashSet<>();
    private volatile Map<String, Integer> votes = new HashMap<>();

    @Override
    public boolean count(Ballot ballot) {
        String voter = ballot.voter();
        String name = ballot.read();
        synchronized (this) {
            if (!voters.add(voter)) {
                return false;
            }
            Map<String, Integer> next = new HashMap<>(votes);
            next.merge(name, 1, Integer::sum);
            votes = next;
            return true;
        }
    }

    @Override
    public Map<String, Integer> result() {
        return votes;
    }
}
