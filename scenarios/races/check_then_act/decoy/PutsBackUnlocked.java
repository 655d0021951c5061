package races.check_then_act.decoy;

import claimcheck.scenario.CaughtBy;
import races.check_then_act.BankAccount;
import races.check_then_act.CashMachine;

/** Sets the money aside in a monitor, and puts it back if the machine throws. */
@CaughtBy(
        value = "who_is_refused_or_has_a_jammed_machine_takes_nothing_from_another",
        because = "What another draws while the money is put back is on the account again.")
public final class PutsBackUnlocked implements BankAccount {

    private volatile int balance;

    /** With that much on it. */
    public PutsBackUnlocked(int balance) {
        this.balance = balance;
    }

    @Override
    public boolean withdraw(int amount, CashMachine machine) {
        if (!setAside(amount)) {
            return false;
        }
        try {
            machine.payOut(amount);
        } catch (RuntimeException | Error e) {
            balance += amount;
            throw e;
        }
        return true;
    }

    private synchronized boolean setAside(int amount) {
        if (balance < amount) {
            return false;
        }
        balance -= amount;
        return true;
    }

    @Override
    public int balance() {
        return balance;
    }
}
