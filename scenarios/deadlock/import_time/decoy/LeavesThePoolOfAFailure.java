package deadlock.import_time.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.import_time.PriceList;
import deadlock.import_time.Wholesale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A pool with as many threads as there are departments. */
@CaughtBy(
        value = "a_failure_reaches_the_caller_when_nobody_fetches_and_the_next_call_fetches_again",
        because =
                "When a department fails the pool is not ended, and its threads wait "
                        + "for more.")
public final class LeavesThePoolOfAFailure implements PriceList {

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

    /** The threads take no lock of this class: whoever has it waits for them. */
    private static Map<String, Integer> fetched() {
        List<Callable<Map<String, Integer>>> tasks = new ArrayList<>();
        for (String department : Wholesale.departments()) {
            tasks.add(() -> Wholesale.pricesOf(department));
        }
        ExecutorService pool = Executors.newFixedThreadPool(tasks.size());
        try {
            Map<String, Integer> prices = new HashMap<>();
            for (Future<Map<String, Integer>> task : pool.invokeAll(tasks)) {
                prices.putAll(task.get());
            }
            pool.shutdown();
            return prices;
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts who asks", e);
        }
    }

    /** The wholesale throws nothing else. */
    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }
}
