package deadlock.import_time;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where a shop has its prices from. Any number of threads may ask at the same time. */
public final class Wholesale {

    private static volatile Stock stock =
            new Stock(
                    () -> List.of("bakery", "dairy", "fruit"),
                    department ->
                            switch (department) {
                                case "bakery" -> Map.of("bread", 3, "roll", 1);
                                case "dairy" -> Map.of("milk", 2);
                                default -> Map.of("apple", 1, "pear", 2);
                            });

    private Wholesale() {}

    /** The names of its departments, of which there may be none; it tells them at once. */
    public static List<String> departments() {
        return stock.departments().get();
    }

    /**
     * What the articles of a department cost, by name; no other department has the same articles.
     * It takes its time, and may throw something unchecked.
     */
    public static Map<String, Integer> pricesOf(String department) {
        return stock.prices().apply(department);
    }

    /** From now on it has these. */
    static void has(
            Supplier<List<String>> departments, Function<String, Map<String, Integer>> prices) {
        stock = new Stock(departments, prices);
    }

    private record Stock(
            Supplier<List<String>> departments, Function<String, Map<String, Integer>> prices) {}
}
