package races.thread_safe_packages.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import races.thread_safe_packages.Ballot;
import races.thread_safe_packages.BallotBox;

/** One call for all: who is not there yet is entered with his vote. */
@CaughtBy(
        value = "a_ballot_that_is_still_read_counts_for_nothing_and_holds_up_nobody",
        because =
                "The ballot is read while the map is locked for this voter, and for others at the"
                        + " same place.")
public final class ReadsInsideTheMap implements BallotBox {

    private final Map<String, String> names = new ConcurrentHashMap<>();

    @Override
    public boolean count(Ballot ballot) {
        var isFirst = new AtomicBoolean();
        names.computeIfAbsent(
                ballot.voter(),
                voter -> {
                    String name = ballot.read();
                    isFirst.set(true);
                    return name;
                });
        return isFirst.get();
    }

    @Override
    public Map<String, Integer> result() {
        return names.values().stream()
                .collect(Collectors.groupingBy(name -> name, Collectors.summingInt(name -> 1)));
    }
}
