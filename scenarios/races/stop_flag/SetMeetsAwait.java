package races.stop_flag;

import claimcheck.interleaving.TwoThreads;
import claimcheck.scenario.Variant;

/** One thread sets a signal while another begins to wait for it, in every order of their steps. */
public final class SetMeetsAwait implements TwoThreads<StopSignal> {

    private final Variant<StopSignal> variant = Variant.of(StopSignal.class);

    /** For the explorer. */
    public SetMeetsAwait() {}

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
        TwoThreads.require("how many of one signal are set", 1, signal.isSet() ? 1 : 0);
    }
}
