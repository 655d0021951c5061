package threads.never_started.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import threads.never_started.Counter;
import threads.never_started.SharedCount;

/** A pool, which is ended with the count. */
@CaughtBy(
        value = "the_threads_end_when_all_is_counted_also_if_a_share_fails",
        because = "When a share fails the pool is not ended, and its threads wait for " + "more.")
public final class LeavesThePoolOfAFailure implements SharedCount {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public LeavesThePoolOfAFailure(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public long count(long limit, int threads, Counter counter) throws InterruptedException {
        List<Callable<Long>> tasks = new ArrayList<>();
        long longer = limit % threads;
        long from = 0;
        for (int share = 0; share < threads; share++) {
            long begin = from;
            long end = begin + limit / threads + (share < longer ? 1 : 0);
            tasks.add(() -> counter.count(begin, end));
            from = end;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads, factory);
        try {
            long found = 0;
            for (Future<Long> share : pool.invokeAll(tasks)) {
                found += share.get();
            }
            pool.shutdown();
            return found;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } catch (InterruptedException e) {
            pool.shutdownNow();
            awaitEnd(pool);
            throw e;
        }
    }

    /** An interrupt is kept, and does not end the wait. */
    private static void awaitEnd(ExecutorService pool) {
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
