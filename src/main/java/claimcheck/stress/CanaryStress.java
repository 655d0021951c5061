package claimcheck.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** A known bug and its known cure: what jcstress must catch, and what it must not. */
public class CanaryStress {

    private CanaryStress() {}

    /** Two unprotected increments; the loss is forbidden, so that it must be caught. */
    @JCStressTest
    @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "Both increments are there.")
    @Outcome(id = "1", expect = Expect.FORBIDDEN, desc = "An increment is lost.")
    @State
    public static class RacyCounter {
        private int count;

        @Actor
        public void first() {
            count++;
        }

        @Actor
        public void second() {
            count++;
        }

        @Arbiter
        public void total(I_Result result) {
            result.r1 = count;
        }
    }

    /** The same under one lock. */
    @JCStressTest
    @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "Both increments are there.")
    @Outcome(id = "1", expect = Expect.FORBIDDEN, desc = "An increment is lost.")
    @State
    public static class LockedCounter {
        private int count;

        @Actor
        public void first() {
            increment();
        }

        @Actor
        public void second() {
            increment();
        }

        @Arbiter
        public void total(I_Result result) {
            result.r1 = count;
        }

        private synchronized void increment() {
            count++;
        }
    }
}
