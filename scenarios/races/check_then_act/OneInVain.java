package races.check_then_act;

import claimcheck.interleaving.TwoThreads;
import claimcheck.scenario.Variant;

/**
 * Two customers use two accounts, in every order of their steps: one where one of them wants more
 * than there is and the other looks what is left, and one where the machine of one is jammed.
 */
public final class OneInVain implements TwoThreads<OneInVain.Shared> {

    private static final int BALANCE = 100;
    private static final int PART = 40;
    private static final int REST = BALANCE - PART;
    private static final int TOO_MUCH = BALANCE + 50;

    private final Variant<BankAccount> variant = Variant.of(BankAccount.class);

    /** For the explorer. */
    public OneInVain() {}

    /** What both work on. */
    static final class Shared {
        private final BankAccount forNobody;
        private final Customer refused = new Customer();
        private int seen;
        private final BankAccount forTheSecond;
        private final Customer onlyOne = new Customer();
        private final IllegalStateException jammed = new IllegalStateException("jammed");

        Shared(BankAccount forNobody, BankAccount forTheSecond) {
            this.forNobody = forNobody;
            this.forTheSecond = forTheSecond;
        }
    }

    @Override
    public Shared fresh() {
        return new Shared(variant.fresh(BALANCE), variant.fresh(BALANCE));
    }

    @Override
    public void first(Shared state) {
        state.refused.ask(state.forNobody, TOO_MUCH);
        askInVain(state);
    }

    @Override
    public void second(Shared state) {
        state.seen = state.forNobody.balance();
        state.onlyOne.ask(state.forTheSecond, REST);
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
        TwoThreads.require("the cash of who was refused", 0, state.refused.cash());
        TwoThreads.require("what is left there", BALANCE, state.forNobody.balance());
        TwoThreads.require(
                "the cash of the one whose machine was not jammed", REST, state.onlyOne.cash());
        TwoThreads.require(
                "what is left where the other's machine was jammed",
                PART,
                state.forTheSecond.balance());
        TwoThreads.require(
                "all that was said to be paid out",
                REST,
                state.refused.saidToBePaid() + state.onlyOne.saidToBePaid());
    }
}
