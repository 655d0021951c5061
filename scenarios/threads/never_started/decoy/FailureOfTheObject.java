package threads.never_started.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.LongAdder;
import threads.never_started.Counter;
import threads.never_started.SharedCount;

/** Forgets what failed before, and keeps what fails now. */
@CaughtBy(
        value = "a_failure_is_that_of_its_own_count_though_another_begins_and_ends",
        because =
                "A count that begins makes another forget its failure, and a sum is told in "
                        + "which a share is missing.")
public final class FailureOfTheObject implements SharedCount {

    private final ThreadFactory factory;
    private final Queue<RuntimeException> exceptions = new ConcurrentLinkedQueue<>();
    private final Queue<Error> errors = new ConcurrentLinkedQueue<>();

    /** With threads of this factory. */
    public FailureOfTheObject(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public long count(long limit, int threads, Counter counter) throws InterruptedException {
        exceptions.clear();
        errors.clear();
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

    private final class Count {

        private final Counter counter;
        private final CountDownLatch left;
        private final LongAdder found = new LongAdder();

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
