package threads.never_started.solution;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import threads.never_started.Counter;
import threads.never_started.SharedCount;

/**
 * Each thread has a task that keeps what it found, or how it failed; all are started and joined.
 */
public final class TaskForEachShare implements SharedCount {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public TaskForEachShare(ThreadFactory factory) {
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
        crew.forEach(Thread::start);
        try {
            joinAll(crew);
        } catch (InterruptedException e) {
            crew.forEach(Thread::interrupt);
            awaitEnd(crew);
            throw e;
        }
        return sum(tasks);
    }

    private static void joinAll(List<Thread> crew) throws InterruptedException {
        for (Thread thread : crew) {
            thread.join();
        }
    }

    /** However often it is interrupted: whoever waits is told of that in any case. */
    private static void awaitEnd(List<Thread> crew) {
        while (crew.stream().anyMatch(Thread::isAlive)) {
            try {
                joinAll(crew);
            } catch (InterruptedException e) {
                // the first one is thrown
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
