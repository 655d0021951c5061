package races.thread_safe_packages.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import races.thread_safe_packages.Ballot;
import races.thread_safe_packages.BallotBox;

/** Whoever wants the result may look at it, and not change it. */
@CaughtBy(
        value = "a_result_and_the_box_know_nothing_of_each_other_any_more",
        because = "It is a view of the map that is still counted in, and changes under its reader.")
public final class LiveResult implements BallotBox {

    private final Set<String> voters = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> votes = new ConcurrentHashMap<>();

    @Override
    public boolean count(Ballot ballot) {
        String name = ballot.read();
        if (!voters.add(ballot.voter())) {
            return false;
        }
        votes.merge(name, 1, Integer::sum);
        return true;
    }

    @Override
    public Map<String, Integer> result() {
        return Collections.unmodifiableMap(votes);
    }
}
