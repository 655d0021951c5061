package races.check_then_act.decoy;

import claimcheck.scenario.CaughtBy;
import races.check_then_act.BankAccount;
import races.check_then_act.CashMachine;

/** Whatever touches the balance is synchronized. */
@CaughtBy(
        value = "two_customers_at_once_get_what_there_is_and_no_more",
        because = "Between the two synchronized steps another customer can do the first.")
public final class LocksEachStep implements BankAccount {

    private int balance;

    /** With that much on it. */
    public LocksEachStep(int balance) {
        this.balance = balance;
    }

    @Override
    public boolean withdraw(int amount, CashMachine machine) {
        if (!hasEnough(amount)) {
            return false;
        }
        machine.payOut(amount);
        take(amount);
        return true;
    }

    @Override
    public synchronized int balance() {
        return balance;
    }

    private synchronized boolean hasEnough(int amount) {
        return balance >= amount;
    }

    private synchronized void take(int amount) {
        balance -= amount;
    }
}
