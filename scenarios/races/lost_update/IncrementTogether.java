package races.lost_update;

import claimcheck.interleaving.TwoThreads;
import claimcheck.scenario.Variant;

/**
 * Two threads increment one counter twice each, in every order of their steps: what protects the
 * first increment may be gone at the second.
 */
public final class IncrementTogether implements TwoThreads<Counter> {

    private final Variant<Counter> variant = Variant.of(Counter.class);

    /** For the explorer. */
    public IncrementTogether() {}

    @Override
    public Counter fresh() {
        return variant.fresh();
    }

    @Override
    public void first(Counter counter) {
        counter.increment();
        counter.increment();
    }

    @Override
    public void second(Counter counter) {
        counter.increment();
        counter.increment();
    }

    @Override
    public void afterwards(Counter counter) {
        TwoThreads.require("the count", 4, counter.value());
    }
}
