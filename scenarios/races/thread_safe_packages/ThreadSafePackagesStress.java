package races.thread_safe_packages;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** How many votes a ConcurrentHashMap has when two threads vote once each for the same name. */
public class ThreadSafePackagesStress {

    private ThreadSafePackagesStress() {}

    /** A vote is a get and a put. */
    @JCStressTest
    @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "One voter came after the other.")
    @Outcome(
            id = "1",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "Both got 0 and both put 1: each call was safe, and a vote is lost.")
    @State
    public static class TwoCalls {
        private final Votes votes = new Ballots.GetThenPut(() -> {});

        @Actor
        public void first() {
            votes.voteFor("Ada");
        }

        @Actor
        public void second() {
            votes.voteFor("Ada");
        }

        @Arbiter
        public void total(I_Result result) {
            result.r1 = votes.of("Ada");
        }
    }

    /** A vote is one merge. */
    @JCStressTest
    @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "The map reads and stores in one step.")
    @Outcome(id = "1", expect = Expect.FORBIDDEN, desc = "A vote is lost.")
    @State
    public static class OneCall {
        private final Votes votes = new Ballots.Merge(() -> {});

        @Actor
        public void first() {
            votes.voteFor("Ada");
        }

        @Actor
        public void second() {
            votes.voteFor("Ada");
        }

        @Arbiter
        public void total(I_Result result) {
            result.r1 = votes.of("Ada");
        }
    }
}
