package races.unsafe_publication;

import claimcheck.interleaving.TwoThreads;
import claimcheck.scenario.Variant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Two threads get it from a maker that fails at first, in every order of their steps. */
public final class GetAndGetAfterAFailure implements TwoThreads<GetAndGetAfterAFailure.Shared> {

    private final Variant<SharedFingerprint> variant = Variant.of(SharedFingerprint.class);

    /** For the explorer. */
    public GetAndGetAfterAFailure() {}

    /** Fails when it is asked for the first time. */
    private static final class FailsAtFirst implements Supplier<Fingerprint> {
        private final AtomicInteger timesAsked = new AtomicInteger();

        @Override
        public Fingerprint get() {
            int seed = timesAsked.incrementAndGet();
            if (seed == 1) {
                throw new IllegalStateException("the maker is not ready");
            }
            return new Fingerprint(seed);
        }
    }

    /** What both work on. */
    static final class Shared {
        private final FailsAtFirst maker = new FailsAtFirst();
        private final AtomicInteger timesRefused = new AtomicInteger();
        private final SharedFingerprint fingerprint;

        Shared(Variant<SharedFingerprint> variant) {
            fingerprint = variant.fresh(maker);
        }

        void get() {
            try {
                fingerprint.get();
            } catch (IllegalStateException e) {
                timesRefused.incrementAndGet();
            }
        }
    }

    @Override
    public Shared fresh() {
        return new Shared(variant);
    }

    @Override
    public void first(Shared state) {
        state.get();
    }

    @Override
    public void second(Shared state) {
        state.get();
    }

    @Override
    public void afterwards(Shared state) {
        state.get();
        TwoThreads.require("the calls that were refused", 1, state.timesRefused.get());
        TwoThreads.require("how often the maker was asked", 2, state.maker.timesAsked.get());
    }
}
