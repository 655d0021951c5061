package threads.never_started.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import threads.never_started.Counter;
import threads.never_started.SharedCount;

/** Makes the threads and runs them. */
@CaughtBy(
        value = "all_shares_are_counted_at_the_same_time_by_threads_of_the_factory",
        because = "The caller runs them one after the other, and no thread is ever " + "started.")
public final class RunsThem implements SharedCount {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public RunsThem(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public long count(long limit, int threads, Counter counter) throws InterruptedException {
        List<Share> tasks = new ArrayList<>();
        List<Thread> crew = new ArrayList<>();
        long from = 0;
        for (int share = 0; share < threads; share++) {
            long begin = from;
            long end = begin + (limit - begin) / (threads - share);
            var task = new Share(counter, begin, end);
            tasks.add(task);
            crew.add(factory.newThread(task));
            from = end;
        }
        crew.forEach(Thread::run);
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

    private static long sum(List<Share> tasks) {
        long found = 0;
        for (Share task : tasks) {
            found += task.found;
        }
        return found;
    }

    private static final class Share implements Runnable {
        private final Counter counter;
        private final long from;
        private final long to;
        private long found;

        Share(Counter counter, long from, long to) {
            this.counter = counter;
            this.from = from;
            this.to = to;
        }

        @Override
        public void run() {
            found = counter.count(from, to);
        }
    }
}
