package threads.never_started.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import threads.never_started.Counter;
import threads.never_started.SharedCount;

/** Counts no share any more when one has failed. */
@CaughtBy(
        value = "shares_are_counted_that_begin_when_another_has_failed",
        because = "The others are to be counted all the same, also if they begin later.")
public final class SkipsAfterAFailure implements SharedCount {
    private final ThreadFactory factory;

    /** With threads of this factory. */
    public SkipsAfterAFailure(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public long count(long limit, int threads, Counter counter) throws InterruptedException {
        List<Thread> crew = new ArrayList<>();
        var found = new AtomicLong();
        var failures = new ConcurrentLinkedQueue<Throwable>();
        long from = 0;
        for (int share = 0; share < threads; share++) {
            long begin = from;
            long end = begin + (limit - begin) / (threads - share);
            crew.add(
                    factory.newThread(
                            () -> {
                                if (!failures.isEmpty()) {
                                    return;
                                }
                                try {
                                    found.addAndGet(counter.count(begin, end));
                                } catch (RuntimeException | Error e) {
                                    failures.add(e);
                                }
                            }));
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
        if (!failures.isEmpty()) {
            throw unchecked(failures.remove());
        }
        return found.get();
    }

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

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }
}
