package threads.never_started.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import threads.never_started.Counter;
import threads.never_started.SharedCount;

/** Keeps the threads in a field, and joins all of them. */
@CaughtBy(
        value = "a_second_count_does_not_wait_for_the_first_nor_mix_with_it",
        because = "Who has begun the first count waits for the threads of the second.")
public final class CrewInAField implements SharedCount {
    private final ThreadFactory factory;
    private Thread[] crew = {};

    /** With threads of this factory. */
    public CrewInAField(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public long count(long limit, int threads, Counter counter) throws InterruptedException {
        var found = new AtomicLong();
        var failures = new ConcurrentLinkedQueue<Throwable>();
        crew = new Thread[threads];
        long from = 0;
        for (int share = 0; share < threads; share++) {
            long begin = from;
            long end = begin + (limit - begin) / (threads - share);
            crew[share] =
                    factory.newThread(
                            () -> {
                                try {
                                    found.addAndGet(counter.count(begin, end));
                                } catch (RuntimeException | Error e) {
                                    failures.add(e);
                                }
                            });
            from = end;
        }
        for (int share = 0; share < threads; share++) {
            crew[share].start();
        }
        try {
            for (int share = 0; share < threads; share++) {
                crew[share].join();
            }
        } catch (InterruptedException e) {
            List.of(crew).forEach(Thread::interrupt);
            awaitEnd(List.of(crew));
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
