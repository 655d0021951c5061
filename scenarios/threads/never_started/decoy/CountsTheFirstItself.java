package threads.never_started.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import threads.never_started.Counter;
import threads.never_started.SharedCount;

/** The caller counts the first share, for it would only wait. */
@CaughtBy(
        value = "all_shares_are_counted_at_the_same_time_by_threads_of_the_factory",
        because =
                "A share is counted by the caller, who cannot be told to stop, and not "
                        + "by a thread of its own.")
public final class CountsTheFirstItself implements SharedCount {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public CountsTheFirstItself(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public long count(long limit, int threads, Counter counter) throws InterruptedException {
        List<FutureTask<Long>> tasks = new ArrayList<>();
        List<Thread> crew = new ArrayList<>();
        long from = 0;
        for (int share = 0; share < threads; share++) {
            long begin = from;
            long end = begin + (limit - begin) / (threads - share);
            var task = new FutureTask<>(() -> counter.count(begin, end));
            tasks.add(task);
            crew.add(factory.newThread(task));
            from = end;
        }
        crew.subList(1, threads).forEach(Thread::start);
        tasks.get(0).run();
        try {
            for (Thread thread : crew) {
                thread.join();
            }
        } catch (InterruptedException e) {
            crew.forEach(Thread::interrupt);
            awaitEnd(crew);
            throw e;
        }
        return sum(tasks);
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

    private static long sum(List<FutureTask<Long>> tasks) throws InterruptedException {
        long found = 0;
        for (FutureTask<Long> task : tasks) {
            try {
                found += task.get();
            } catch (ExecutionException e) {
                throw unchecked(e.getCause());
            }
        }
        return found;
    }

    /** A counter throws nothing else. */
    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }
}
