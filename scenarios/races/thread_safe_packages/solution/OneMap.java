package races.thread_safe_packages.solution;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import races.thread_safe_packages.Ballot;
import races.thread_safe_packages.BallotBox;

/** Keeps whom each voter has voted for, and adds up when it is asked. */
public final class OneMap implements BallotBox {

    private final Map<String, String> names = new ConcurrentHashMap<>();

    @Override
    public boolean count(Ballot ballot) {
        return names.putIfAbsent(ballot.voter(), ballot.read()) == null;
    }

    @Override
    public Map<String, Integer> result() {
        return names.values().stream()
                .collect(Collectors.groupingBy(name -> name, Collectors.summingInt(name -> 1)));
    }
}
