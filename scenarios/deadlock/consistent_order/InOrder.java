package deadlock.consistent_order;

import claimcheck.interleaving.TwoThreads;

/** For the explorer: both functions take x first. */
public final class InOrder implements TwoThreads<Variables> {

    /** For the explorer. */
    public InOrder() {}

    @Override
    public Variables fresh() {
        return new Variables(() -> {});
    }

    @Override
    public void first(Variables variables) {
        variables.f1();
    }

    @Override
    public void second(Variables variables) {
        variables.f2InOrder();
    }

    @Override
    public void afterwards(Variables variables) {
        variables.checkOneWasFirst();
    }
}
