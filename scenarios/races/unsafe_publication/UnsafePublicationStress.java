package races.unsafe_publication;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** One thread makes an object and hands it over through a field: does the other see it whole? */
public class UnsafePublicationStress {

    private UnsafePublicationStress() {}

    /** Plain reference, plain field. */
    @JCStressTest
    @Outcome(id = "nothing", expect = Expect.ACCEPTABLE, desc = "Not handed over yet.")
    @Outcome(id = "whole", expect = Expect.ACCEPTABLE, desc = "Handed over with its field.")
    @Outcome(
            id = "half-built",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "The reference was seen before the field.")
    @State
    public static class PlainField {
        private Fingerprint handedOver;
        private int seed = 7;

        @Actor
        public void maker() {
            handedOver = new Fingerprint(seed);
        }

        @Actor
        public void reader(L_Result result) {
            Fingerprint seen = handedOver;
            result.r1 = seen == null ? "nothing" : seen.value == 0 ? "half-built" : "whole";
        }
    }

    /** Plain reference, final field. */
    @JCStressTest
    @Outcome(id = "nothing", expect = Expect.ACCEPTABLE, desc = "Not handed over yet.")
    @Outcome(id = "whole", expect = Expect.ACCEPTABLE, desc = "Handed over with its field.")
    @Outcome(
            id = "half-built",
            expect = Expect.FORBIDDEN,
            desc = "The reference was seen before the field.")
    @State
    public static class FinalField {
        private FinalFingerprint handedOver;
        private int seed = 7;

        @Actor
        public void maker() {
            handedOver = new FinalFingerprint(seed);
        }

        @Actor
        public void reader(L_Result result) {
            FinalFingerprint seen = handedOver;
            result.r1 = seen == null ? "nothing" : seen.value == 0 ? "half-built" : "whole";
        }
    }

    /** Double-checked locking with a plain reference. */
    @JCStressTest
    @Outcome(id = "whole", expect = Expect.ACCEPTABLE, desc = "The thread got it with its field.")
    @Outcome(
            id = "half-built",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "The thread passed the lock by, and saw the reference before the field.")
    @State
    public static class LazyPlainReference {
        private final LazyFingerprint lazy = new LazyFingerprints.PlainReference(7);

        @Actor
        public void maker() {
            lazy.get();
        }

        @Actor
        public void reader(L_Result result) {
            result.r1 = lazy.get().value == 0 ? "half-built" : "whole";
        }
    }

    /** Double-checked locking with a volatile reference. */
    @JCStressTest
    @Outcome(id = "whole", expect = Expect.ACCEPTABLE, desc = "The thread got it with its field.")
    @Outcome(
            id = "half-built",
            expect = Expect.FORBIDDEN,
            desc = "The thread passed the lock by, and saw the reference before the field.")
    @State
    public static class LazyVolatileReference {
        private final LazyFingerprint lazy = new LazyFingerprints.VolatileReference(7);

        @Actor
        public void maker() {
            lazy.get();
        }

        @Actor
        public void reader(L_Result result) {
            result.r1 = lazy.get().value == 0 ? "half-built" : "whole";
        }
    }
}
