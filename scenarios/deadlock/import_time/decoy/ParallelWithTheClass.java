package deadlock.import_time.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.import_time.PriceList;
import deadlock.import_time.Wholesale;
import java.util.Map;
import java.util.stream.Collectors;

/** A parallel stream fetches all when the class is initialised. */
@CaughtBy(
        value = "nothing_is_fetched_nor_started_when_the_class_is_initialised",
        because =
                "Its threads need the class as those of a thread do, and nobody has "
                        + "asked for a price.")
public final class ParallelWithTheClass implements PriceList {

    private static final Map<String, Integer> ALL = fetched();

    @Override
    public int of(String article) {
        return ALL.getOrDefault(article, 0);
    }

    private static Map<String, Integer> fetched() {
        return Wholesale.departments().parallelStream()
                .flatMap(department -> Wholesale.pricesOf(department).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
