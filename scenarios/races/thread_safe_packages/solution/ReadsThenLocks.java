package races.thread_safe_packages.solution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import races.thread_safe_packages.Ballot;
import races.thread_safe_packages.BallotBox;

/** Collections that know nothing of threads, all in one monitor; only the reading is outside. */
public final class ReadsThenLocks implements BallotBox {

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
        synchronized (votes) {
            return Map.copyOf(votes);
        }
    }
}
