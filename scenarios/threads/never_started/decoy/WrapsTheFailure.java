package threads.never_started.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import threads.never_started.Counter;
import threads.never_started.SharedCount;

/** Tells of a share that failed. */
@CaughtBy(
        value = "a_failure_is_told_to_the_caller_when_the_other_shares_are_counted",
        because = "The caller is told of another exception than the one that was thrown.")
public final class WrapsTheFailure implements SharedCount {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public WrapsTheFailure(ThreadFactory factory) {
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
                throw new IllegalStateException(e.getCause());
            }
        }
        return found;
    }
}
