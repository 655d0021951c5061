package races.check_then_act.decoy;

import claimcheck.scenario.CaughtBy;
import races.check_then_act.BankAccount;
import races.check_then_act.CashMachine;

/** One customer at a time in the whole bank. */
@CaughtBy(
        value = "customers_of_different_accounts_are_served_at_the_same_time",
        because = "Everybody waits for everybody, though their accounts have nothing in common.")
public final class OneForAll implements BankAccount {

    private static final Object BANK = new Object();

    private int balance;

    /** With that much on it. */
    public OneForAll(int balance) {
        this.balance = balance;
    }

    @Override
    public boolean withdraw(int amount, CashMachine machine) {
        synchronized (BANK) {
            if (balance < amount) {
                return false;
            }
            machine.payOut(amount);
            balance -= amount;
            return true;
        }
    }

    @Override
    public int balance() {
        synchronized (BANK) {
            return balance;
        }
    }
}
