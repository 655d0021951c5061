package deadlock.opposite_order;

import claimcheck.interleaving.TwoThreads;
import claimcheck.scenario.Variant;

/** Two threads call one bank about the same two accounts, in every order of their steps. */
public final class TwoCallers implements TwoThreads<TwoCallers.Shared> {

    private static final int IN_EACH = 100;

    private final Variant<Bank> variant = Variant.of(Bank.class);

    /** For the explorer. */
    public TwoCallers() {}

    /** What both work on. */
    static final class Shared {
        private final Bank bank;
        private final Account one = Ledger.account(1001, IN_EACH);
        private final Account other = Ledger.account(1002, IN_EACH);
        private int sum;

        Shared(Bank bank) {
            this.bank = bank;
        }
    }

    @Override
    public Shared fresh() {
        return new Shared(variant.fresh());
    }

    @Override
    public void first(Shared state) {
        state.bank.transfer(state.one, state.other, 10);
    }

    @Override
    public void second(Shared state) {
        state.sum = state.bank.sum(/* one= */ state.other, /* other= */ state.one);
        state.bank.transfer(state.other, state.one, 30);
    }

    @Override
    public void afterwards(Shared state) {
        TwoThreads.require("the sum", 2 * IN_EACH, state.sum);
        TwoThreads.require("what is in the first", IN_EACH - 10 + 30, state.one.balance());
        TwoThreads.require("what is in the other", IN_EACH + 10 - 30, state.other.balance());
    }
}
