package deadlock.import_time;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The same prices, loaded by a method: the class is ready before the thread starts. */
final class PricesOnDemand {

    private static final Map<String, Integer> PRICES = new ConcurrentHashMap<>();

    private PricesOnDemand() {}

    static void load() {
        Loading.on("loader", () -> put("bread", 3)).andWait();
    }

    private static void put(String article, int price) {
        PRICES.put(article, price);
    }

    static int of(String article) {
        return PRICES.getOrDefault(article, 0);
    }
}
