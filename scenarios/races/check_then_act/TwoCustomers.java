package races.check_then_act;

import claimcheck.interleaving.TwoThreads;
import claimcheck.scenario.Variant;

/**
 * Two customers use four accounts, in every order of their steps: one where one of them wants more
 * than there is and the other looks what is left, one where the machine of one is jammed, one that
 * has enough for one of them, and one that has enough for both, and for nobody who wants more than
 * there is.
 */
public final class TwoCustomers implements TwoThreads<TwoCustomers.Shared> {

    private static final int BALANCE = 100;
    private static final int PART = 40;
    private static final int REST = BALANCE - PART;
    private static final int TOO_MUCH = BALANCE + 50;

    private final Variant<BankAccount> variant = Variant.of(BankAccount.class);

    /** For the explorer. */
    public TwoCustomers() {}

    /** A machine with one customer at it. */
    private static final class Customer implements CashMachine {
        private int cash;
        private int saidToBePaid;

        void ask(BankAccount account, int amount) {
            if (account.withdraw(amount, this)) {
                saidToBePaid += amount;
            }
        }

        @Override
        public void payOut(int amount) {
            cash += amount;
        }
    }

    /** What both work on. */
    static final class Shared {
        private final BankAccount forNobody;
        private final Customer refused = new Customer();
        private int seen;
        private final BankAccount forTheSecond;
        private final Customer onlyOne = new Customer();
        private final IllegalStateException jammed = new IllegalStateException("jammed");
        private final BankAccount forOne;
        private final Customer firstOfOne = new Customer();
        private final Customer secondOfOne = new Customer();
        private final BankAccount forBoth;
        private final Customer firstOfBoth = new Customer();
        private final Customer secondOfBoth = new Customer();

        Shared(
                BankAccount forNobody,
                BankAccount forTheSecond,
                BankAccount forOne,
                BankAccount forBoth) {
            this.forNobody = forNobody;
            this.forTheSecond = forTheSecond;
            this.forOne = forOne;
            this.forBoth = forBoth;
        }
    }

    @Override
    public Shared fresh() {
        return new Shared(
                variant.fresh(BALANCE),
                variant.fresh(BALANCE),
                variant.fresh(BALANCE),
                variant.fresh(BALANCE));
    }

    @Override
    public void first(Shared state) {
        state.refused.ask(state.forNobody, TOO_MUCH);
        askInVain(state);
        state.firstOfOne.ask(state.forOne, BALANCE);
        state.firstOfBoth.ask(state.forBoth, PART);
    }

    @Override
    public void second(Shared state) {
        state.seen = state.forNobody.balance();
        state.onlyOne.ask(state.forTheSecond, REST);
        state.secondOfOne.ask(state.forOne, BALANCE);
        state.secondOfBoth.ask(state.forBoth, TOO_MUCH);
        state.secondOfBoth.ask(state.forBoth, REST);
    }

    private static void askInVain(Shared state) {
        try {
            state.forTheSecond.withdraw(
                    PART,
                    told -> {
                        throw state.jammed;
                    });
        } catch (IllegalStateException e) {
            if (e == state.jammed) {
                return;
            }
            throw e;
        }
        throw new AssertionError("a withdrawal did not fail though the machine was jammed");
    }

    @Override
    public void afterwards(Shared state) {
        TwoThreads.require(
                "what one saw on the account while the other was refused", BALANCE, state.seen);
        TwoThreads.require("the cash of who was refused", 0, state.refused.cash);
        TwoThreads.require("what is left there", BALANCE, state.forNobody.balance());
        TwoThreads.require(
                "the cash of the one whose machine was not jammed", REST, state.onlyOne.cash);
        TwoThreads.require(
                "what is left where the other's machine was jammed",
                PART,
                state.forTheSecond.balance());
        TwoThreads.require(
                "the cash from the account that has enough for one",
                BALANCE,
                state.firstOfOne.cash + state.secondOfOne.cash);
        TwoThreads.require("what is left on it", 0, state.forOne.balance());
        TwoThreads.require(
                "the first customer's cash from the account that has enough for both",
                PART,
                state.firstOfBoth.cash);
        TwoThreads.require("the second customer's cash from it", REST, state.secondOfBoth.cash);
        TwoThreads.require("what is left on that", 0, state.forBoth.balance());
        TwoThreads.require(
                "all that was said to be paid out",
                2 * BALANCE + REST,
                state.refused.saidToBePaid
                        + state.onlyOne.saidToBePaid
                        + state.firstOfOne.saidToBePaid
                        + state.secondOfOne.saidToBePaid
                        + state.firstOfBoth.saidToBePaid
                        + state.secondOfBoth.saidToBePaid);
    }
}
