package threads.shared_memory;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A thread works, and its creator does not join it but looks at a flag. */
public class SharedMemoryStress {

    private SharedMemoryStress() {}

    /** The flag and the result are plain fields. */
    @JCStressTest
    @Outcome(id = "not done", expect = Expect.ACCEPTABLE, desc = "The creator came too early.")
    @Outcome(id = "done", expect = Expect.ACCEPTABLE, desc = "It saw the flag and the result.")
    @Outcome(
            id = "done without a result",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "It saw the flag, and not the result that is written before it.")
    @State
    public static class FlagInPlaceOfJoin {
        private final Work work = new Work();

        /** As if it were written before the start. */
        public FlagInPlaceOfJoin() {
            work.input = 7;
        }

        @Actor
        public void thread() {
            work.run();
        }

        @Actor
        public void creator(L_Result seen) {
            seen.r1 = !work.done ? "not done" : work.result == 0 ? "done without a result" : "done";
        }
    }
}
