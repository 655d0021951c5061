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

/** A pool of ten threads fetches all. */
@CaughtBy(
        value = "all_departments_are_asked_at_the_same_time_by_threads_that_then_end",
        because = "The eleventh department waits until another has answered.")
public final class PoolOfTen implements PriceList {

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
        ExecutorService pool = Executors.newFixedThreadPool(10);
        try {
            Map<String, Integer> prices = new HashMap<>();
            for (Future<Map<String, Integer>> task : pool.invokeAll(tasks)) {
                prices.putAll(task.get());
            }
            return prices;
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts who asks", e);
        } finally {
            pool.shutdown();
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
