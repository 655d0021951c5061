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

/** Fetches when it is asked to, without any thread. */
@CaughtBy(
        value = "all_departments_are_asked_at_the_same_time_by_threads_that_then_end",
        because = "Each department has to wait for the one before it.")
public final class OneAfterTheOther implements PriceList {

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
        List<FutureTask<Map<String, Integer>>> tasks = new ArrayList<>();
        for (String department : Wholesale.departments()) {
            var task = new FutureTask<>(() -> Wholesale.pricesOf(department));
            tasks.add(task);
        }
        tasks.forEach(FutureTask::run);
        try {
            Map<String, Integer> prices = new HashMap<>();
            for (FutureTask<Map<String, Integer>> task : tasks) {
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
