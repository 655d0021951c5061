package pixels.no_lock_needed;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Each thread writes its own element of an array: does one write disturb the other? */
public class NoLockNeededStress {

    private NoLockNeededStress() {}

    /** Neighbours in arrays of the three kinds that images are stored in. */
    @JCStressTest
    @Outcome(
            id = "12, 12, 12",
            expect = Expect.ACCEPTABLE,
            desc = "Both elements of each array are as they were written.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write undid its neighbour: a torn word.")
    @State
    public static class Neighbours {
        private final int[] ints = new int[2];
        private final short[] shorts = new short[2];
        private final byte[] bytes = new byte[2];

        @Actor
        public void first() {
            ints[0] = 1;
            shorts[0] = 1;
            bytes[0] = 1;
        }

        @Actor
        public void second() {
            ints[1] = 2;
            shorts[1] = 2;
            bytes[1] = 2;
        }

        @Arbiter
        public void both(III_Result result) {
            result.r1 = 10 * ints[0] + ints[1];
            result.r2 = 10 * shorts[0] + shorts[1];
            result.r3 = 10 * bytes[0] + bytes[1];
        }
    }
}
