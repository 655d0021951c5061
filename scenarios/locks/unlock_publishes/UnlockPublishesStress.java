package locks.unlock_publishes;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Two threads; each writes a plain field of its own and then reads the other's.
 *
 * <p>Whichever comes second must see what the first wrote. No order of the four steps lets both
 * read 0: where that is seen, a write was not yet visible.
 */
public class UnlockPublishesStress {

    private UnlockPublishesStress() {}

    /** No lock. */
    @JCStressTest
    @Outcome(
            id = {"0, 1", "1, 0", "1, 1"},
            expect = Expect.ACCEPTABLE,
            desc = "At least one saw what the other wrote.")
    @Outcome(
            id = "0, 0",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "Neither saw what the other wrote: nothing published it.")
    @State
    public static class NoLock {
        private int x;
        private int y;

        @Actor
        public void first(II_Result result) {
            x = 1;
            result.r1 = y;
        }

        @Actor
        public void second(II_Result result) {
            y = 1;
            result.r2 = x;
        }
    }

    /** A lock for each thread: held, and of no use. */
    @JCStressTest
    @Outcome(
            id = {"0, 1", "1, 0", "1, 1"},
            expect = Expect.ACCEPTABLE,
            desc = "At least one saw what the other wrote.")
    @Outcome(
            id = "0, 0",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "Neither saw what the other wrote: nothing published it.")
    @State
    public static class OwnLocks {
        private final ReentrantLock lockOfFirst = new ReentrantLock();
        private final ReentrantLock lockOfSecond = new ReentrantLock();
        private int x;
        private int y;

        @Actor
        public void first(II_Result result) {
            lockOfFirst.lock();
            try {
                x = 1;
                result.r1 = y;
            } finally {
                lockOfFirst.unlock();
            }
        }

        @Actor
        public void second(II_Result result) {
            lockOfSecond.lock();
            try {
                y = 1;
                result.r2 = x;
            } finally {
                lockOfSecond.unlock();
            }
        }
    }

    /** One monitor. */
    @JCStressTest
    @Outcome(
            id = {"0, 1", "1, 0"},
            expect = Expect.ACCEPTABLE,
            desc = "The second owner saw what the first wrote.")
    @Outcome(
            id = "0, 0",
            expect = Expect.FORBIDDEN,
            desc = "The second owner did not see what the first wrote.")
    @Outcome(id = "1, 1", expect = Expect.FORBIDDEN, desc = "Both were inside at once.")
    @State
    public static class Monitor {
        private int x;
        private int y;

        @Actor
        public void first(II_Result result) {
            synchronized (this) {
                x = 1;
                result.r1 = y;
            }
        }

        @Actor
        public void second(II_Result result) {
            synchronized (this) {
                y = 1;
                result.r2 = x;
            }
        }
    }

    /** One {@link ReentrantLock}. */
    @JCStressTest
    @Outcome(
            id = {"0, 1", "1, 0"},
            expect = Expect.ACCEPTABLE,
            desc = "The second owner saw what the first wrote.")
    @Outcome(
            id = "0, 0",
            expect = Expect.FORBIDDEN,
            desc = "The second owner did not see what the first wrote.")
    @Outcome(id = "1, 1", expect = Expect.FORBIDDEN, desc = "Both were inside at once.")
    @State
    public static class Reentrant {
        private final ReentrantLock lock = new ReentrantLock();
        private int x;
        private int y;

        @Actor
        public void first(II_Result result) {
            lock.lock();
            try {
                x = 1;
                result.r1 = y;
            } finally {
                lock.unlock();
            }
        }

        @Actor
        public void second(II_Result result) {
            lock.lock();
            try {
                y = 1;
                result.r2 = x;
            } finally {
                lock.unlock();
            }
        }
    }

    /** One {@link Semaphore} with one permit. */
    @JCStressTest
    @Outcome(
            id = {"0, 1", "1, 0"},
            expect = Expect.ACCEPTABLE,
            desc = "The second owner saw what the first wrote.")
    @Outcome(
            id = "0, 0",
            expect = Expect.FORBIDDEN,
            desc = "The second owner did not see what the first wrote.")
    @Outcome(id = "1, 1", expect = Expect.FORBIDDEN, desc = "Both were inside at once.")
    @State
    public static class BinarySemaphore {
        private final Semaphore lock = new Semaphore(1);
        private int x;
        private int y;

        @Actor
        public void first(II_Result result) {
            lock.acquireUninterruptibly();
            try {
                x = 1;
                result.r1 = y;
            } finally {
                lock.release();
            }
        }

        @Actor
        public void second(II_Result result) {
            lock.acquireUninterruptibly();
            try {
                y = 1;
                result.r2 = x;
            } finally {
                lock.release();
            }
        }
    }

    /** The write lock of one {@link StampedLock}. */
    @JCStressTest
    @Outcome(
            id = {"0, 1", "1, 0"},
            expect = Expect.ACCEPTABLE,
            desc = "The second owner saw what the first wrote.")
    @Outcome(
            id = "0, 0",
            expect = Expect.FORBIDDEN,
            desc = "The second owner did not see what the first wrote.")
    @Outcome(id = "1, 1", expect = Expect.FORBIDDEN, desc = "Both were inside at once.")
    @State
    public static class Stamped {
        private final StampedLock lock = new StampedLock();
        private int x;
        private int y;

        @Actor
        public void first(II_Result result) {
            long stamp = lock.writeLock();
            try {
                x = 1;
                result.r1 = y;
            } finally {
                lock.unlockWrite(stamp);
            }
        }

        @Actor
        public void second(II_Result result) {
            long stamp = lock.writeLock();
            try {
                y = 1;
                result.r2 = x;
            } finally {
                lock.unlockWrite(stamp);
            }
        }
    }

    /** The write lock of one {@link ReentrantReadWriteLock}. */
    @JCStressTest
    @Outcome(
            id = {"0, 1", "1, 0"},
            expect = Expect.ACCEPTABLE,
            desc = "The second owner saw what the first wrote.")
    @Outcome(
            id = "0, 0",
            expect = Expect.FORBIDDEN,
            desc = "The second owner did not see what the first wrote.")
    @Outcome(id = "1, 1", expect = Expect.FORBIDDEN, desc = "Both were inside at once.")
    @State
    public static class ReadWrite {
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        private int x;
        private int y;

        @Actor
        public void first(II_Result result) {
            lock.writeLock().lock();
            try {
                x = 1;
                result.r1 = y;
            } finally {
                lock.writeLock().unlock();
            }
        }

        @Actor
        public void second(II_Result result) {
            lock.writeLock().lock();
            try {
                y = 1;
                result.r2 = x;
            } finally {
                lock.writeLock().unlock();
            }
        }
    }
}
