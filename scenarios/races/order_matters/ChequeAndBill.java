package races.order_matters;

import claimcheck.interleaving.TwoThreads;
import claimcheck.scenario.Variant;

/**
 * A cheque clears in one thread, and its bill is paid in another, in every order of their steps.
 */
public final class ChequeAndBill implements TwoThreads<ChequeAndBill.Shared> {

    private static final int CHEQUE = 1;

    private final Variant<Clerk> variant = Variant.of(Clerk.class);

    /** For the explorer. */
    public ChequeAndBill() {}

    /** What both work on. */
    static final class Shared {
        private final Clerk clerk;
        private int balance;
        private int seenByTheBill;

        Shared(Clerk clerk) {
            this.clerk = clerk;
        }
    }

    @Override
    public Shared fresh() {
        return new Shared(variant.fresh());
    }

    @Override
    public void first(Shared state) {
        state.clerk.clear(CHEQUE, () -> state.balance = 100);
    }

    @Override
    public void second(Shared state) throws InterruptedException {
        state.clerk.pay(CHEQUE, () -> state.seenByTheBill = state.balance);
    }

    @Override
    public void afterwards(Shared state) {
        TwoThreads.require("the balance that the bill was paid of", 100, state.seenByTheBill);
    }
}
