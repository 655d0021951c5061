package races.thread_safe_packages.starter;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import races.thread_safe_packages.Ballot;
import races.thread_safe_packages.BallotBox;

/** Uses nothing but collections that are safe for threads. Is that enough? */
public final class MyBallotBox implements BallotBox {

    private final Set<String> voters = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> votes = new ConcurrentHashMap<>();

    @Override
    public boolean count(Ballot ballot) {
        String name = ballot.read();
        if (voters.contains(ballot.voter())) {
            return false;
        }
        voters.add(ballot.voter());
        votes.put(name, votes.getOrDefault(name, 0) + 1);
        return true;
    }

    @Override
    public Map<String, Integer> result() {
        return new HashMap<>(votes);
    }
}
