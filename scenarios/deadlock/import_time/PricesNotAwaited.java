package deadlock.import_time;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The same prices, loaded while the class is initialised, but nobody waits there for the thread.
 */
final class PricesNotAwaited {

    private static final Map<String, Integer> PRICES = new ConcurrentHashMap<>();
    private static final Loading LOADING = Loading.on("loader", () -> put("bread", 3));

    private PricesNotAwaited() {}

    private static void put(String article, int price) {
        PRICES.put(article, price);
    }

    static int of(String article) {
        LOADING.andWait();
        return PRICES.getOrDefault(article, 0);
    }
}
