package deadlock.consistent_order;

import claimcheck.interleaving.TwoThreads;

/** For the explorer: one function takes x first, the other y. */
public final class AgainstTheOrder implements TwoThreads<Variables> {

    /** For the explorer. */
    public AgainstTheOrder() {}

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
        variables.f2AgainstTheOrder();
    }

    @Override
    public void afterwards(Variables variables) {
        variables.checkOneWasFirst();
    }
}
