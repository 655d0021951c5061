package races.thread_safe_packages.solution;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import races.thread_safe_packages.Ballot;
import races.thread_safe_packages.BallotBox;

/** Each step is one call to a collection that is safe for threads. */
public final class OneCallEach implements BallotBox {

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
        return new HashMap<>(votes);
    }
}
