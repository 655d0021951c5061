package deadlock.import_time.solution;

import deadlock.import_time.PriceList;
import deadlock.import_time.Wholesale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
        List<CompletableFuture<Part>> parts =
                Wholesale.departments().stream()
                        .map(
                                department ->
                                        CompletableFuture.supplyAsync(
                                                () -> Part.of(department),
                                                task -> new Thread(task).start()))
                        .toList();
        CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new)).join();
        Map<String, Integer> prices = new HashMap<>();
        parts.forEach(part -> prices.putAll(part.join().orThrow()));
        return prices;
    }

    /**
     * What one thread has found. No future has its failure: that would come out of one in another
     * exception, which is not to be told from one that the wholesale has thrown.
     */
    private record Part(Map<String, Integer> prices, Optional<Throwable> failure) {

        static Part of(String department) {
            try {
                return new Part(Wholesale.pricesOf(department), Optional.empty());
            } catch (RuntimeException | Error e) {
                return new Part(Map.of(), Optional.of(e));
            }
        }

        Map<String, Integer> orThrow() {
            if (failure.isEmpty()) {
                return prices;
            }
            if (failure.get() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure.get();
        }
    }
}
