package threads.never_started.solution;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.LongAdder;
import threads.never_started.Counter;
import threads.never_started.SharedCount;

/** Whoever has counted, or failed, says so at a latch, for which the caller waits. */
public final class LatchForAll implements SharedCount {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public LatchForAll(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public long count(long limit, int threads, Counter counter) throws InterruptedException {
        var count = new Count(threads, counter);
        List<Thread> crew = new ArrayList<>();
        for (int share = 0; share < threads; share++) {
            long from = limit / threads * share + Math.min(share, limit % threads);
            long to = limit / threads * (share + 1) + Math.min(share + 1, limit % threads);
            crew.add(factory.newThread(() -> count.add(from, to)));
        }
        for (Thread thread : crew) {
            thread.start();
        }
        try {
            count.left.await();
        } catch (InterruptedException e) {
            crew.forEach(Thread::interrupt);
            count.awaitWhateverComes();
            throw e;
        }
        return count.result();
    }

    private static final class Count {

        private final Counter counter;
        private final CountDownLatch left;
        private final LongAdder found = new LongAdder();
        private final Queue<RuntimeException> exceptions = new ConcurrentLinkedQueue<>();
        private final Queue<Error> errors = new ConcurrentLinkedQueue<>();

        Count(int threads, Counter counter) {
            this.counter = counter;
            left = new CountDownLatch(threads);
        }

        void add(long from, long to) {
            try {
                found.add(counter.count(from, to));
            } catch (RuntimeException e) {
                exceptions.add(e);
            } catch (Error e) {
                errors.add(e);
            } finally {
                left.countDown();
            }
        }

        void awaitWhateverComes() {
            while (left.getCount() > 0) {
                try {
                    left.await();
                } catch (InterruptedException e) {
                    // the caller is told of the first
                }
            }
        }

        long result() {
            if (!errors.isEmpty()) {
                throw errors.remove();
            }
            if (!exceptions.isEmpty()) {
                throw exceptions.remove();
            }
            return found.sum();
        }
    }
}
