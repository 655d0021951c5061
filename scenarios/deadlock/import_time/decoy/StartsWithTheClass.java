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
import java.util.concurrent.FutureTask;

/** The threads are started early, and nobody waits for them before a price is wanted. */
@CaughtBy(
        value = "nothing_is_fetched_nor_started_when_the_class_is_initialised",
        because = "Whoever only needs the class has the prices fetched, wanted or not.")
public final class StartsWithTheClass implements PriceList {

    private static final List<FutureTask<Map<String, Integer>>> TASKS = started();

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

    private static List<FutureTask<Map<String, Integer>>> started() {
        List<FutureTask<Map<String, Integer>>> tasks = new ArrayList<>();
        for (String department : Wholesale.departments()) {
            var task = new FutureTask<>(() -> Wholesale.pricesOf(department));
            tasks.add(task);
            new Thread(task).start();
        }
        return tasks;
    }

    private static Map<String, Integer> fetched() {
        try {
            Map<String, Integer> prices = new HashMap<>();
            for (FutureTask<Map<String, Integer>> task : TASKS) {
                prices.putAll(task.get());
            }
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
