package races.stop_flag;

import claimcheck.interleaving.TwoThreads;
import claimcheck.scenario.Variant;

/** One thread waits for a signal that is set while another asks, in every order of their steps. */
public final class AskAndAwait implements TwoThreads<AskAndAwait.Shared> {

    private final Variant<StopSignal> variant = Variant.of(StopSignal.class);

    /** For the explorer. */
    public AskAndAwait() {}

    /** What both work on. */
    static final class Shared {
        private final StopSignal signal;
        private int toldThatItIsSet;

        Shared(StopSignal signal) {
            this.signal = signal;
        }
    }

    @Override
    public Shared fresh() {
        StopSignal signal = variant.fresh();
        signal.set();
        return new Shared(signal);
    }

    @Override
    public void first(Shared state) throws InterruptedException {
        state.signal.await();
    }

    @Override
    public void second(Shared state) {
        if (state.signal.isSet()) {
            state.toldThatItIsSet++;
        }
    }

    @Override
    public void afterwards(Shared state) {
        TwoThreads.require("how often it was told that it is set", 1, state.toldThatItIsSet);
    }
}
