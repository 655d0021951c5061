package races.stop_flag;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

/**
 * A thread spins on a flag, and the flag is set while it does: does the thread stop?
 *
 * <p>The plain flag is not asked here: jcstress waits half a minute before it calls a loop stale.
 */
public class StopFlagStress {

    private StopFlagStress() {}

    /** A volatile field. */
    @JCStressTest(Mode.Termination)
    @Outcome(id = "TERMINATED", expect = Expect.ACCEPTABLE, desc = "The loop saw the flag.")
    @Outcome(id = "STALE", expect = Expect.FORBIDDEN, desc = "The loop never saw the flag.")
    @State
    public static class Volatile {
        private volatile boolean stop;

        @Actor
        public void spin() {
            while (!stop) {
                // Nothing here may order memory.
            }
        }

        @Signal
        public void stop() {
            stop = true;
        }
    }
}
