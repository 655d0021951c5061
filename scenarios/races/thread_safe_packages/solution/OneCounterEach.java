package races.thread_safe_packages.solution;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import races.thread_safe_packages.Ballot;
import races.thread_safe_packages.BallotBox;

/** Each name has a counter, which nobody replaces; one that has no vote yet is left out. */
public final class OneCounterEach implements BallotBox {

    private final Set<String> voters = ConcurrentHashMap.newKeySet();
    private final Map<String, LongAdder> votes = new ConcurrentHashMap<>();

    @Override
    public boolean count(Ballot ballot) {
        String name = ballot.read();
        if (!voters.add(ballot.voter())) {
            return false;
        }
        votes.computeIfAbsent(name, first -> new LongAdder()).increment();
        return true;
    }

    @Override
    public Map<String, Integer> result() {
        Map<String, Integer> result = new HashMap<>();
        votes.forEach((name, counter) -> result.put(name, counter.intValue()));
        result.values().removeIf(count -> count == 0);
        return result;
    }
}
