package races.check_then_act.decoy;

import claimcheck.scenario.CaughtBy;
import races.check_then_act.BankAccount;
import races.check_then_act.CashMachine;

/** Refuses without a lock, and pays out one at a time. */
@CaughtBy(
        value = "two_customers_at_once_get_what_there_is_and_no_more",
        because = "What was seen before the lock may be over when the lock is there.")
public final class LooksOutside implements BankAccount {

    private volatile int balance;

    /** With that much on it. */
    public LooksOutside(int balance) {
        this.balance = balance;
    }

    @Override
    public boolean withdraw(int amount, CashMachine machine) {
        if (balance < amount) {
            return false;
        }
        synchronized (this) {
            machine.payOut(amount);
            balance -= amount;
            return true;
        }
    }

    @Override
    public int balance() {
        return balance;
    }
}
