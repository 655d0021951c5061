package deadlock.import_time.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.import_time.PriceList;
import deadlock.import_time.Wholesale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;

/** All share one future of the list. */
@CaughtBy(
        value = "a_failure_reaches_the_caller_when_nobody_fetches_and_the_next_call_fetches_again",
        because =
                "The future is never another one, and once it has failed so has every "
                        + "later call.")
public final class KeepsTheFailure implements PriceList {

    private static final AtomicReference<CompletableFuture<Map<String, Integer>>> FETCH =
            new AtomicReference<>();

    @Override
    public int of(String article) {
        try {
            return prices().getOrDefault(article, 0);
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }

    private static Map<String, Integer> prices() {
        var own = new CompletableFuture<Map<String, Integer>>();
        var underWay = FETCH.compareAndExchange(null, own);
        if (underWay != null) {
            return underWay.join();
        }
        try {
            own.complete(fetchAll());
        } catch (CompletionException e) {
            own.completeExceptionally(e.getCause());
        }
        return own.join();
    }

    private static Map<String, Integer> fetchAll() {
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
    }
}
