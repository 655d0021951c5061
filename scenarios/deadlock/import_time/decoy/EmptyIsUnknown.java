package deadlock.import_time.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.import_time.PriceList;
import deadlock.import_time.Wholesale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** An empty list is one that was not fetched yet. */
@CaughtBy(
        value = "what_nobody_has_costs_nothing_and_nothing_is_fetched_again_for_it",
        because = "If no department has an article, each call has all of them fetched again.")
public final class EmptyIsUnknown implements PriceList {

    private static Map<String, Integer> all = Map.of();

    @Override
    public int of(String article) {
        return prices().getOrDefault(article, 0);
    }

    private static synchronized Map<String, Integer> prices() {
        if (all.isEmpty()) {
            all = fetched();
        }
        return all;
    }

    /** The threads take no lock of this class: whoever has it waits for them. */
    private static Map<String, Integer> fetched() {
        List<FutureTask<Map<String, Integer>>> tasks = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (String department : Wholesale.departments()) {
            var task = new FutureTask<>(() -> Wholesale.pricesOf(department));
            tasks.add(task);
            threads.add(new Thread(task));
        }
        threads.forEach(Thread::start);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
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
