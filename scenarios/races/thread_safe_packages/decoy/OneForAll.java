package races.thread_safe_packages.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import races.thread_safe_packages.Ballot;
import races.thread_safe_packages.BallotBox;

/** One list of voters and one count, whoever counts. */
@CaughtBy(
        value = "two_boxes_know_nothing_of_each_other",
        because = "Both are static, and so all elections are one.")
public final class OneForAll implements BallotBox {

    private static final Set<String> VOTERS = ConcurrentHashMap.newKeySet();
    private static final Map<String, Integer> VOTES = new ConcurrentHashMap<>();

    @Override
    public boolean count(Ballot ballot) {
        String name = ballot.read();
        if (!VOTERS.add(ballot.voter())) {
            return false;
        }
        VOTES.merge(name, 1, Integer::sum);
        return true;
    }

    @Override
    public Map<String, Integer> result() {
        return new HashMap<>(VOTES);
    }
}
