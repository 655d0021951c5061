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

/** A task for each share, and a pool with no more than four threads. */
@CaughtBy(
        value = "each_share_has_a_thread_of_its_own_however_many_there_are",
        because = "Of more shares some are only counted when others are done.")
public final class AtMostFourAtATime implements SharedCount {
    private final ThreadFactory factory;

    /** With threads of this factory. */
    public AtMostFourAtATime(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public long count(long limit, int threads, Counter counter) throws InterruptedException {
        List<Callable<Long>> tasks = new ArrayList<>();
        long from = 0;
        for (int share = 0; share < threads; share++) {
            long begin = from;
            long end = begin + (limit - begin) / (threads - share);
            tasks.add(() -> counter.count(begin, end));
            from = end;
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, 4), factory);
        try {
            long found = 0;
            for (Future<Long> share : pool.invokeAll(tasks)) {
                found += share.get();
            }
            return found;
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        } finally {
            pool.shutdownNow();
            boolean interrupted = false;
            while (!pool.isTerminated()) {
                try {
                    pool.awaitTermination(1, TimeUnit.DAYS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }
}
