package deadlock.import_time.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.import_time.PriceList;
import deadlock.import_time.Wholesale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;

/** Whoever waits for a fetch that fails looks once more. */
@CaughtBy(
        value = "who_waits_while_others_fail_waits_on_however_often_and_is_answered",
        because =
                "The second fetch may fail as well, and then it is told of a failure that "
                        + "is not its own.")
public final class LooksTwice implements PriceList {

    private static final AtomicReference<CompletableFuture<Map<String, Integer>>> FETCH =
            new AtomicReference<>();

    @Override
    public int of(String article) {
        return prices().getOrDefault(article, 0);
    }

    private static Map<String, Integer> prices() {
        var own = new CompletableFuture<Map<String, Integer>>();
        var underWay = FETCH.compareAndExchange(null, own);
        if (underWay == null) {
            return fetch(own);
        }
        try {
            return underWay.join();
        } catch (CompletionException failureOfAnother) {
            underWay = FETCH.compareAndExchange(null, own);
            return underWay == null ? fetch(own) : underWay.join();
        }
    }

    private static Map<String, Integer> fetch(CompletableFuture<Map<String, Integer>> own) {
        try {
            Map<String, Integer> prices = fetched();
            own.complete(prices);
            return prices;
        } catch (RuntimeException | Error e) {
            FETCH.set(null);
            own.completeExceptionally(e);
            throw e;
        }
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
