package threads.never_started.solution;

import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import threads.never_started.Counter;
import threads.never_started.SharedCount;

/** The threads leave what they found under one monitor, on which the caller waits. */
public final class OneMonitor implements SharedCount {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public OneMonitor(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public long count(long limit, int threads, Counter counter) throws InterruptedException {
        var sum = new Sum(threads);
        Thread[] crew = new Thread[threads];
        long from = 0;
        for (int left = threads; left > 0; left--) {
            long begin = from;
            long end = begin + (limit - begin) / left;
            crew[left - 1] =
                    factory.newThread(
                            () -> {
                                long found = 0;
                                Optional<Throwable> failure = Optional.empty();
                                try {
                                    found = counter.count(begin, end);
                                } catch (RuntimeException | Error e) {
                                    failure = Optional.of(e);
                                }
                                sum.add(found, failure);
                            });
            from = end;
        }
        for (Thread thread : crew) {
            thread.start();
        }
        return sum.await(crew);
    }

    private static final class Sum {

        private int missing;
        private long found;
        private Optional<Throwable> failure = Optional.empty();

        Sum(int threads) {
            missing = threads;
        }

        synchronized void add(long foundByOne, Optional<Throwable> failureOfOne) {
            found += foundByOne;
            failure = failure.or(() -> failureOfOne);
            missing--;
            notifyAll();
        }

        synchronized long await(Thread... crew) throws InterruptedException {
            Optional<InterruptedException> interrupt = Optional.empty();
            while (missing > 0) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupt = Optional.of(e);
                    for (Thread thread : crew) {
                        thread.interrupt();
                    }
                }
            }
            if (interrupt.isPresent()) {
                throw interrupt.get();
            }
            if (failure.isPresent()) {
                if (failure.get() instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failure.get();
            }
            return found;
        }
    }
}
