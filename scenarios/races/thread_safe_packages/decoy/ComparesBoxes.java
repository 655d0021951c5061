package races.thread_safe_packages.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import races.thread_safe_packages.Ballot;
import races.thread_safe_packages.BallotBox;

/** Tries until the count is still the one that it has read. */
@CaughtBy(
        value = "a_thread_counts_many_votes_interrupted_or_not",
        because =
                "Above 127 the same number is another object each time that it is boxed, and "
                        + "it tries for ever.")
public final class ComparesBoxes implements BallotBox {

    private final Set<String> voters = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicReference<Integer>> votes = new ConcurrentHashMap<>();

    @Override
    public boolean count(Ballot ballot) {
        String name = ballot.read();
        if (!voters.add(ballot.voter())) {
            return false;
        }
        AtomicReference<Integer> counter =
                votes.computeIfAbsent(name, first -> new AtomicReference<>(0));
        int before;
        do {
            before = counter.get();
        } while (!counter.compareAndSet(before, before + 1));
        return true;
    }

    @Override
    public Map<String, Integer> result() {
        Map<String, Integer> result = new HashMap<>();
        votes.forEach((name, counter) -> result.put(name, counter.get()));
        return result;
    }
}
