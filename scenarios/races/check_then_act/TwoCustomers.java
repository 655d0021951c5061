package races.check_then_act;

import claimcheck.interleaving.TwoThreads;
import claimcheck.scenario.Variant;

/**
 * Two customers use two accounts, in every order of their steps: one that has enough for one of
 * them, and one that has enough for both, and for nobody who wants more than there is.
 */
public final class TwoCustomers implements TwoThreads<TwoCustomers.Shared> {

    private static final int BALANCE = 100;
    private static final int PART = 40;
    private static final int REST = BALANCE - PART;
    private static final int TOO_MUCH = BALANCE + 50;

    private final Variant<BankAccount> variant = Variant.of(BankAccount.class);

    /** For the explorer. */
    public TwoCustomers() {}

    /** What both work on. */
    static final class Shared {
        private final BankAccount forOne;
        private final Customer firstOfOne = new Customer();
        private final Customer secondOfOne = new Customer();
        private final BankAccount forBoth;
        private final Customer firstOfBoth = new Customer();
        private final Customer secondOfBoth = new Customer();

        Shared(BankAccount forOne, BankAccount forBoth) {
            this.forOne = forOne;
            this.forBoth = forBoth;
        }
    }

    @Override
    public Shared fresh() {
        return new Shared(variant.fresh(BALANCE), variant.fresh(BALANCE));
    }

    @Override
    public void first(Shared state) {
        state.firstOfOne.ask(state.forOne, BALANCE);
        state.firstOfBoth.ask(state.forBoth, PART);
    }

    @Override
    public void second(Shared state) {
        state.secondOfOne.ask(state.forOne, BALANCE);
        state.secondOfBoth.ask(state.forBoth, TOO_MUCH);
        state.secondOfBoth.ask(state.forBoth, REST);
    }

    @Override
    public void afterwards(Shared state) {
        TwoThreads.require(
                "the cash from the account that has enough for one",
                BALANCE,
                state.firstOfOne.cash() + state.secondOfOne.cash());
        TwoThreads.require("what is left on it", 0, state.forOne.balance());
        TwoThreads.require(
                "the first customer's cash from the account that has enough for both",
                PART,
                state.firstOfBoth.cash());
        TwoThreads.require("the second customer's cash from it", REST, state.secondOfBoth.cash());
        TwoThreads.require("what is left on that", 0, state.forBoth.balance());
        TwoThreads.require(
                "all that was said to be paid out",
                2 * BALANCE,
                state.firstOfOne.saidToBePaid()
                        + state.secondOfOne.saidToBePaid()
                        + state.firstOfBoth.saidToBePaid()
                        + state.secondOfBoth.saidToBePaid());
    }
}
