package deadlock.import_time.solution;

import deadlock.import_time.PriceList;
import deadlock.import_time.Wholesale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Whoever finds no fetch under way begins one; all others wait for it, and look again if it failed.
 */
public final class OneFetchAtATime implements PriceList {

    private static final AtomicReference<CompletableFuture<Optional<Map<String, Integer>>>> FETCH =
            new AtomicReference<>();

    @Override
    public int of(String article) {
        return prices().getOrDefault(article, 0);
    }

    private static Map<String, Integer> prices() {
        while (true) {
            var own = new CompletableFuture<Optional<Map<String, Integer>>>();
            var underWay = FETCH.compareAndExchange(null, own);
            if (underWay == null) {
                return fetch(own);
            }
            Optional<Map<String, Integer>> fetched = underWay.join();
            if (fetched.isPresent()) {
                return fetched.get();
            }
        }
    }

    /** Those that wait find nothing if it fails, and by then can begin another. */
    private static Map<String, Integer> fetch(
            CompletableFuture<Optional<Map<String, Integer>>> own) {
        Optional<Map<String, Integer>> fetched = Optional.empty();
        try {
            Map<String, Integer> prices = fetchAll();
            fetched = Optional.of(prices);
            return prices;
        } finally {
            if (fetched.isEmpty()) {
                FETCH.set(null);
            }
            own.complete(fetched);
        }
    }

    private static Map<String, Integer> fetchAll() {
        try {
            List<CompletableFuture<Map<String, Integer>>> parts =
                    Wholesale.departments().stream()
                            .map(
                                    department ->
                                            CompletableFuture.supplyAsync(
                                                    () -> Wholesale.pricesOf(department),
                                                    task -> new Thread(task).start()))
                            .toList();
            CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new)).join();
            Map<String, Integer> prices = new HashMap<>();
            parts.forEach(part -> prices.putAll(part.join()));
            return prices;
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }
}
