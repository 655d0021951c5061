package deadlock.import_time.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.import_time.PriceList;
import deadlock.import_time.Wholesale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/** The list is under the lock of the class, whoever reads it or writes it. */
@CaughtBy(
        value = "the_first_call_ends_and_is_answered",
        because =
                "Each thread needs the lock to write, and whoever has it waits for the "
                        + "threads.")
public final class ThreadsNeedTheLock implements PriceList {

    private static final Map<String, Integer> ALL = new HashMap<>();
    private static boolean isFetched;

    @Override
    public int of(String article) {
        return prices().getOrDefault(article, 0);
    }

    private static synchronized Map<String, Integer> prices() {
        if (!isFetched) {
            fetch();
            isFetched = true;
        }
        return ALL;
    }

    private static synchronized void putAll(Map<String, Integer> prices) {
        ALL.putAll(prices);
    }

    private static void fetch() {
        List<FutureTask<?>> tasks = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (String department : Wholesale.departments()) {
            var task =
                    new FutureTask<>(
                            Executors.callable(() -> putAll(Wholesale.pricesOf(department))));
            tasks.add(task);
            threads.add(new Thread(task));
        }
        threads.forEach(Thread::start);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
            for (FutureTask<?> task : tasks) {
                task.get();
            }
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
