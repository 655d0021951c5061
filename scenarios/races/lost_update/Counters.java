package races.lost_update;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The counters of this room: three that lose increments, and two that do not. */
final class Counters {

    private Counters() {}

    /** Unprotected. */
    static final class Plain implements Counter {
        private int count;

        @Override
        public void increment() {
            count++;
        }

        @Override
        public int value() {
            return count;
        }
    }

    /** The same with the steps of {@code ++} apart, and a seam where another thread may come in. */
    static final class InSteps implements Counter {
        private final Runnable betweenReadAndWrite;
        private volatile int count;

        InSteps(Runnable betweenReadAndWrite) {
            this.betweenReadAndWrite = betweenReadAndWrite;
        }

        @Override
        public void increment() {
            int read = count;
            betweenReadAndWrite.run();
            count = read + 1;
        }

        @Override
        public int value() {
            return count;
        }
    }

    /** The wrong cure: every thread sees the last value written, and overwrites it all the same. */
    static final class Volatile implements Counter {
        private volatile int count;

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // what this room is about
        public void increment() {
            count++;
        }

        @Override
        public int value() {
            return count;
        }
    }

    /** Read, add and write as one step of the processor. */
    static final class Atomic implements Counter {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void increment() {
            count.incrementAndGet();
        }

        @Override
        public int value() {
            return count.get();
        }
    }

    /** The three steps under one lock. */
    static final class Locked implements Counter {
        private final Lock lock = new ReentrantLock();
        private int count;

        @Override
        public void increment() {
            lock.lock();
            try {
                count++;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int value() {
            lock.lock();
            try {
                return count;
            } finally {
                lock.unlock();
            }
        }
    }
}
