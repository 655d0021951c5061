package locks.mutual_exclusion;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Two threads pass through one section; each says how many were inside just after it came in.
 *
 * <p>The count is atomic, so that it tells the truth with a mutex and without one.
 */
public class MutualExclusionStress {

    private MutualExclusionStress() {}

    /** Nothing keeps the second thread out. */
    @JCStressTest
    @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "By chance one came after the other.")
    @Outcome(
            id = {"1, 2", "2, 1"},
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "One came in while the other was inside.")
    @State
    public static class NoMutex {
        private final AtomicInteger inside = new AtomicInteger();

        @Actor
        public void first(II_Result result) {
            result.r1 = pass();
        }

        @Actor
        public void second(II_Result result) {
            result.r2 = pass();
        }

        private int pass() {
            int count = inside.incrementAndGet();
            inside.decrementAndGet();
            return count;
        }
    }

    /** The same section under a lock. */
    @JCStressTest
    @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "One came after the other.")
    @Outcome(
            id = {"1, 2", "2, 1"},
            expect = Expect.FORBIDDEN,
            desc = "One came in while the other was inside.")
    @State
    public static class Locked {
        private final ReentrantLock mutex = new ReentrantLock();
        private final AtomicInteger inside = new AtomicInteger();

        @Actor
        public void first(II_Result result) {
            result.r1 = pass();
        }

        @Actor
        public void second(II_Result result) {
            result.r2 = pass();
        }

        private int pass() {
            mutex.lock();
            try {
                int count = inside.incrementAndGet();
                inside.decrementAndGet();
                return count;
            } finally {
                mutex.unlock();
            }
        }
    }
}
