package races.lost_update;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** How far counters get that two threads increment once each: first unprotected, then cured. */
public class LostUpdateStress {

    private LostUpdateStress() {}

    /** A plain counter and a volatile one, side by side. */
    @JCStressTest
    @Outcome(id = "2, 2", expect = Expect.ACCEPTABLE, desc = "One thread came after the other.")
    @Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "Only the plain counter lost one.")
    @Outcome(id = "2, 1", expect = Expect.ACCEPTABLE, desc = "Only the volatile one lost one.")
    @Outcome(
            id = "1, 1",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "Each lost one: both threads read 0 and wrote 1, volatile or not.")
    @State
    public static class Unprotected {
        private final Counter plain = new Counters.Plain();
        private final Counter declaredVolatile = new Counters.Volatile();

        @Actor
        public void first() {
            plain.increment();
            declaredVolatile.increment();
        }

        @Actor
        public void second() {
            plain.increment();
            declaredVolatile.increment();
        }

        @Arbiter
        public void totals(II_Result result) {
            result.r1 = plain.value();
            result.r2 = declaredVolatile.value();
        }
    }

    /** The cures side by side: an atomic counter and a locked one. */
    @JCStressTest
    @Outcome(id = "2, 2", expect = Expect.ACCEPTABLE, desc = "Both counters have both increments.")
    @Outcome(id = "1, 2", expect = Expect.FORBIDDEN, desc = "The atomic counter lost one.")
    @Outcome(id = "2, 1", expect = Expect.FORBIDDEN, desc = "The locked counter lost one.")
    @Outcome(id = "1, 1", expect = Expect.FORBIDDEN, desc = "Each counter lost one.")
    @State
    public static class Cured {
        private final Counter atomic = new Counters.Atomic();
        private final Counter locked = new Counters.Locked();

        @Actor
        public void first() {
            atomic.increment();
            locked.increment();
        }

        @Actor
        public void second() {
            atomic.increment();
            locked.increment();
        }

        @Arbiter
        public void totals(II_Result result) {
            result.r1 = atomic.value();
            result.r2 = locked.value();
        }
    }
}
