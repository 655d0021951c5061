package deadlock.import_time;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Prices that are loaded while the class is initialised, by a thread that needs the class. */
final class PricesOnImport {

    private static final Map<String, Integer> PRICES = new ConcurrentHashMap<>();

    static {
        Loading.on("loader", () -> put("bread", 3)).andWait();
    }

    private PricesOnImport() {}

    private static void put(String article, int price) {
        PRICES.put(article, price);
    }

    static int of(String article) {
        return PRICES.getOrDefault(article, 0);
    }
}
