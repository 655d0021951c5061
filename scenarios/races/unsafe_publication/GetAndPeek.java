package races.unsafe_publication;

import claimcheck.interleaving.TwoThreads;
import claimcheck.scenario.Variant;

/** One thread gets what is made already, and another looks, in every order of their steps. */
public final class GetAndPeek implements TwoThreads<GetAndPeek.Shared> {

    private final Variant<SharedFingerprint> variant = Variant.of(SharedFingerprint.class);

    /** For the explorer. */
    public GetAndPeek() {}

    /** What both work on. */
    static final class Shared {
        private final SharedFingerprint fingerprint;
        private int seen;

        Shared(SharedFingerprint fingerprint) {
            this.fingerprint = fingerprint;
        }
    }

    @Override
    public Shared fresh() {
        SharedFingerprint fingerprint = variant.fresh(new PlannedMaker());
        fingerprint.get();
        return new Shared(fingerprint);
    }

    @Override
    public void first(Shared state) {
        state.fingerprint.get();
    }

    @Override
    public void second(Shared state) {
        if (state.fingerprint.peek().isPresent()) {
            state.seen++;
        }
    }

    @Override
    public void afterwards(Shared state) {
        TwoThreads.require("how often it was seen", 1, state.seen);
    }
}
