package races.stop_flag;

import claimcheck.interleaving.TwoThreads;
import claimcheck.scenario.Variant;

/** One thread comes to wait for a signal when another sets it, in every order of their steps. */
public final class SetAndAwait implements TwoThreads<StopSignal> {

    private final Variant<StopSignal> variant = Variant.of(StopSignal.class);

    /** For the explorer. */
    public SetAndAwait() {}

    @Override
    public StopSignal fresh() {
        return variant.fresh();
    }

    @Override
    public void first(StopSignal signal) throws InterruptedException {
        signal.await();
    }

    @Override
    public void second(StopSignal signal) {
        signal.set();
    }

    @Override
    public void afterwards(StopSignal signal) {
        TwoThreads.require("whether it is set", 1, signal.isSet() ? 1 : 0);
    }
}
