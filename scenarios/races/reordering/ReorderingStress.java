package races.reordering;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Each thread writes its own field and then reads the other's: can both miss the other's write?
 *
 * <p>Known as store buffering, after the part of a processor in which a write waits while the read
 * behind it is already done.
 */
public class ReorderingStress {

    private ReorderingStress() {}

    /** Plain fields. */
    @JCStressTest
    @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "Both wrote before both read.")
    @Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "The first was through first.")
    @Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "The second was through first.")
    @Outcome(
            id = "0, 0",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "Both missed the other's write: no order of the four steps ends so.")
    @State
    public static class Plain {
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

    /** The same with volatile fields. */
    @JCStressTest
    @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "Both wrote before both read.")
    @Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "The first was through first.")
    @Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "The second was through first.")
    @Outcome(
            id = "0, 0",
            expect = Expect.FORBIDDEN,
            desc = "Both missed the other's write: volatile steps have one order for all.")
    @State
    public static class Volatile {
        private volatile int x;
        private volatile int y;

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
}
