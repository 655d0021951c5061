package deadlock.import_time.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.import_time.PriceList;
import deadlock.import_time.Wholesale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A pool that has a thread for whatever comes, be it one that it has already. */
@CaughtBy(
        value = "all_departments_are_asked_at_the_same_time_by_threads_that_then_end",
        because = "A thread that has its answer soon asks the next department, too.")
public final class ThreadsAreUsedAgain implements PriceList {

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
        List<Future<Map<String, Integer>>> tasks = new ArrayList<>();
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            for (String department : Wholesale.departments()) {
                tasks.add(pool.submit(() -> Wholesale.pricesOf(department)));
            }
            awaitAll(tasks);
            Map<String, Integer> prices = new HashMap<>();
            for (Future<Map<String, Integer>> task : tasks) {
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

    /** Whether they fail or not. */
    private static void awaitAll(List<Future<Map<String, Integer>>> tasks)
            throws InterruptedException {
        for (Future<?> task : tasks) {
            try {
                task.get();
            } catch (ExecutionException e) {
                // The caller is told of one.
            }
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
