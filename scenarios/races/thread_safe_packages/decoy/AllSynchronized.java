package races.thread_safe_packages.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import races.thread_safe_packages.Ballot;
import races.thread_safe_packages.BallotBox;

/** All of it in one monitor. */
@CaughtBy(
        value = "ballots_are_read_at_the_same_time",
        because = "While one ballot is read all others wait.")
public final class AllSynchronized implements BallotBox {

    private final Set<String> voters = new HashSet<>();
    private final Map<String, Integer> votes = new HashMap<>();

    @Override
    public synchronized boolean count(Ballot ballot) {
        String name = ballot.read();
        boolean isFirst = voters.add(ballot.voter());
        if (isFirst) {
            votes.merge(name, 1, Integer::sum);
        }
        return isFirst;
    }

    @Override
    public synchronized Map<String, Integer> result() {
        return new HashMap<>(votes);
    }
}
