package deadlock.import_time.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.import_time.PriceList;
import deadlock.import_time.Wholesale;
import java.util.HashMap;
import java.util.Map;

/** The initialiser asks one department after the other, and starts no thread. */
@CaughtBy(
        value = "nothing_is_fetched_nor_started_when_the_class_is_initialised",
        because =
                "It waits for nobody, but whoever only needs the class has to wait for "
                        + "the wholesale.")
public final class FetchesWithTheClass implements PriceList {

    private static final Map<String, Integer> ALL = fetched();

    @Override
    public int of(String article) {
        return ALL.getOrDefault(article, 0);
    }

    private static Map<String, Integer> fetched() {
        Map<String, Integer> prices = new HashMap<>();
        for (String department : Wholesale.departments()) {
            prices.putAll(Wholesale.pricesOf(department));
        }
        return prices;
    }
}
