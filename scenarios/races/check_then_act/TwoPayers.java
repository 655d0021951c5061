package races.check_then_act;

/** Two payers, each with a bill for all that is on the account. To be asked when both are done. */
final class TwoPayers {

    static final int BILL = 100;

    private final Account account;
    private boolean firstPaid;
    private boolean secondPaid;

    TwoPayers(Account account) {
        this.account = account;
    }

    void first() {
        firstPaid = account.pay(BILL);
    }

    void second() {
        secondPaid = account.pay(BILL);
    }

    int billsPaid() {
        return (firstPaid ? 1 : 0) + (secondPaid ? 1 : 0);
    }

    int left() {
        return account.balance();
    }
}
