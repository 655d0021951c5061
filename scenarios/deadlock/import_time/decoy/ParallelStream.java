package deadlock.import_time.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.import_time.PriceList;
import deadlock.import_time.Wholesale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A parallel stream fetches all when the first one asks. */
@CaughtBy(
        value = "all_departments_are_asked_at_the_same_time_by_threads_that_then_end",
        because =
                "It takes as many threads as there are processors, and that of the "
                        + "caller is one of them.")
public final class ParallelStream implements PriceList {

    private static Optional<Map<String, Integer>> all = Optional.empty();

    @Override
    public int of(String article) {
        return prices().getOrDefault(article, 0);
    }

    private static synchronized Map<String, Integer> prices() {
        if (all.isEmpty()) {
            all = Optional.of(fetched());
        }
        return all.get();
    }

    private static Map<String, Integer> fetched() {
        return Wholesale.departments().parallelStream()
                .flatMap(department -> Wholesale.pricesOf(department).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
