package threads.never_started.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import threads.never_started.Counter;
import threads.never_started.SharedCount;

/** All threads add what they found to one sum, which is volatile. */
@CaughtBy(
        value = "all_shares_are_counted_at_the_same_time_by_threads_of_the_factory",
        because =
                "The old sum is read before the share is counted, and what others add "
                        + "meanwhile is lost.")
public final class CountsInOneVariable implements SharedCount {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public CountsInOneVariable(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public long count(long limit, int threads, Counter counter) throws InterruptedException {
        var sum = new Sum();
        List<Thread> crew = new ArrayList<>();
        long from = 0;
        for (int share = 0; share < threads; share++) {
            long begin = from;
            long end = begin + (limit - begin) / (threads - share);
            crew.add(factory.newThread(() -> sum.found += counter.count(begin, end)));
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
        return sum.found;
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

    private static final class Sum {
        private volatile long found;
    }
}
