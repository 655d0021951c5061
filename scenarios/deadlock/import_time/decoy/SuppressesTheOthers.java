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

/** Tells of the first department that failed, and adds the failures of the others to that. */
@CaughtBy(
        value = "of_several_failures_the_caller_is_told_of_the_very_same_one",
        because =
                "If two departments throw the very same, that cannot be added to itself, "
                        + "and the caller is told so.")
public final class SuppressesTheOthers implements PriceList {

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
            return all(tasks);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts who asks", e);
        }
    }

    private static Map<String, Integer> all(List<FutureTask<Map<String, Integer>>> tasks)
            throws InterruptedException {
        Map<String, Integer> prices = new HashMap<>();
        List<Throwable> failures = new ArrayList<>();
        for (FutureTask<Map<String, Integer>> task : tasks) {
            try {
                prices.putAll(task.get());
            } catch (ExecutionException e) {
                failures.add(e.getCause());
            }
        }
        if (failures.isEmpty()) {
            return prices;
        }
        Throwable first = failures.remove(0);
        failures.forEach(first::addSuppressed);
        throw unchecked(first);
    }

    /** The wholesale throws nothing else. */
    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }
}
