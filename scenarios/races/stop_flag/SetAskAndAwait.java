package races.stop_flag;

import claimcheck.interleaving.TwoThreads;
import claimcheck.scenario.Variant;

/**
 * One signal is set from the start: one thread waits for it while another asks. The other is set by
 * one thread while another comes to wait for it. All that in every order of their steps.
 */
public final class SetAskAndAwait implements TwoThreads<SetAskAndAwait.Shared> {

    private final Variant<StopSignal> variant = Variant.of(StopSignal.class);

    /** For the explorer. */
    public SetAskAndAwait() {}

    /** What both work on. */
    static final class Shared {
        private final StopSignal set;
        private final StopSignal fresh;
        private int toldThatItIsSet;

        Shared(StopSignal set, StopSignal fresh) {
            this.set = set;
            this.fresh = fresh;
        }
    }

    @Override
    public Shared fresh() {
        StopSignal set = variant.fresh();
        set.set();
        return new Shared(set, variant.fresh());
    }

    @Override
    public void first(Shared state) throws InterruptedException {
        state.set.await();
        state.fresh.await();
    }

    @Override
    public void second(Shared state) {
        if (state.set.isSet()) {
            state.toldThatItIsSet++;
        }
        state.fresh.set();
    }

    @Override
    public void afterwards(Shared state) {
        TwoThreads.require(
                "how often it was told that the first signal is set", 1, state.toldThatItIsSet);
    }
}
