package threads.never_started.starter;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import threads.never_started.Counter;
import threads.never_started.SharedCount;

/** Two threads would take half the time of one, and more take less. What have they counted? */
public final class MySharedCount implements SharedCount {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public MySharedCount(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public long count(long limit, int threads, Counter counter) throws InterruptedException {
        var found = new AtomicLong();
        List<Thread> crew = new ArrayList<>();
        long from = 0;
        for (int share = 0; share < threads; share++) {
            long begin = from;
            long end = begin + (limit - begin) / (threads - share);
            crew.add(factory.newThread(() -> found.addAndGet(counter.count(begin, end))));
            from = end;
        }
        Thread first = crew.get(0);
        List<Thread> others = crew.subList(1, threads);

        Runnable start = first::start;
        others.forEach(Thread::start);

        first.join();
        for (Thread other : others) {
            other.join();
        }
        return found.get();
    }
}
