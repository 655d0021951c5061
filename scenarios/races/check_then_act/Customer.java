package races.check_then_act;

/** A machine of a program that is explored, with one customer at it. */
final class Customer implements CashMachine {

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

    /** What it has paid out. */
    int cash() {
        return cash;
    }

    /** What the account has said to be paid out. */
    int saidToBePaid() {
        return saidToBePaid;
    }
}
