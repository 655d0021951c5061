package threads.never_started.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadFactory;
import threads.never_started.Counter;
import threads.never_started.SharedCount;

/** Has a future for each share, and tells what is behind the wrapping in which it fails. */
@CaughtBy(
        value = "a_failure_is_told_to_the_caller_when_the_other_shares_are_counted",
        because = "If the counter itself throws a wrapping, a future puts none round it.")
public final class UnwrapsTheFailure implements SharedCount {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public UnwrapsTheFailure(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public long count(long limit, int threads, Counter counter) throws InterruptedException {
        List<CompletableFuture<Long>> futures = new ArrayList<>();
        List<Thread> crew = new ArrayList<>();
        long from = 0;
        for (int share = 0; share < threads; share++) {
            long begin = from;
            long end = begin + (limit - begin) / (threads - share);
            futures.add(
                    CompletableFuture.supplyAsync(
                            () -> counter.count(begin, end),
                            task -> crew.add(factory.newThread(task))));
            from = end;
        }
        crew.forEach(Thread::start);
        try {
            for (Thread thread : crew) {
                thread.join();
            }
        } catch (InterruptedException e) {
            crew.forEach(Thread::interrupt);
            awaitEnd(crew);
            throw e;
        }
        return sum(futures);
    }

    /** However often it is interrupted: whoever waits is told of that in any case. */
    private static void awaitEnd(List<Thread> crew) {
        for (Thread thread : crew) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    // the first one is thrown
                }
            }
        }
    }

    private static long sum(List<CompletableFuture<Long>> futures) {
        try {
            return futures.stream().mapToLong(CompletableFuture::join).sum();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }
}
