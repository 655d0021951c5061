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

/** A class of its own holds the list; it is initialised when somebody asks. */
@CaughtBy(
        value = "a_failure_reaches_the_caller_when_nobody_fetches_and_the_next_call_fetches_again",
        because =
                "An initialiser that fails throws an error of its own, and is never run "
                        + "again.")
public final class HolderClass implements PriceList {

    private static final class Holder {
        private static final Map<String, Integer> ALL = fetched();
    }

    @Override
    public int of(String article) {
        return Holder.ALL.getOrDefault(article, 0);
    }

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
