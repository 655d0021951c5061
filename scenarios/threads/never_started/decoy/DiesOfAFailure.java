package threads.never_started.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import threads.never_started.Counter;
import threads.never_started.SharedCount;

/** Each thread keeps what it found. */
@CaughtBy(
        value = "a_failure_is_told_to_the_caller_when_the_other_shares_are_counted",
        because =
                "A share that fails has found nothing, and the caller takes the rest " + "for all.")
public final class DiesOfAFailure implements SharedCount {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public DiesOfAFailure(ThreadFactory factory) {
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
