package threads.never_started.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import threads.never_started.Counter;
import threads.never_started.SharedCount;

/** Multiplies before it divides, so that nothing is lost. */
@CaughtBy(
        value = "the_shares_are_as_equal_as_they_can_be_whatever_is_to_be_counted",
        because =
                "The product is too large for a long when the limit is, and the shares "
                        + "are nonsense.")
public final class MultipliesFirst implements SharedCount {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public MultipliesFirst(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public long count(long limit, int threads, Counter counter) throws InterruptedException {
        List<FutureTask<Long>> tasks = new ArrayList<>();
        List<Thread> crew = new ArrayList<>();
        long from = 0;
        for (int share = 0; share < threads; share++) {
            long begin = from;
            long end = limit * (share + 1) / threads;
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
