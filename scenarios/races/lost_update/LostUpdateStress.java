package races.lost_update;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** How far a counter gets that two threads increment once each: first unprotected, then cured. */
public class LostUpdateStress {

    private LostUpdateStress() {}

    /** The plain {@code ++}. */
    @JCStressTest
    @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "One thread came after the other.")
    @Outcome(
            id = "1",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "Both read 0 and both wrote 1: an increment is lost.")
    @State
    public static class Plain {
        private final Counter counter = new Counters.Plain();

        @Actor
        public void first() {
            counter.increment();
        }

        @Actor
        public void second() {
            counter.increment();
        }

        @Arbiter
        public void total(I_Result result) {
            result.r1 = counter.value();
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
