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

/** Tells of the department that failed. */
@CaughtBy(
        value = "a_failure_reaches_the_caller_when_nobody_fetches_and_the_next_call_fetches_again",
        because = "The caller is told of another exception than the one that was thrown.")
public final class WrapsTheFailure implements PriceList {

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
            Map<String, Integer> prices = new HashMap<>();
            for (FutureTask<Map<String, Integer>> task : tasks) {
                prices.putAll(task.get());
            }
            return prices;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts who asks", e);
        }
    }
}
