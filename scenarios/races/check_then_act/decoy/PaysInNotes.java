package races.check_then_act.decoy;

import claimcheck.scenario.CaughtBy;
import races.check_then_act.BankAccount;
import races.check_then_act.CashMachine;

/** Pays out note by note. */
@CaughtBy(
        value = "one_customer_gets_money_as_long_as_there_is_enough",
        because = "The machine is told more than once, and may be jammed when some notes are out.")
public final class PaysInNotes implements BankAccount {

    private static final int NOTE = 20;
    private int balance;

    /** With that much on it. */
    public PaysInNotes(int balance) {
        this.balance = balance;
    }

    @Override
    public synchronized boolean withdraw(int amount, CashMachine machine) {
        if (balance < amount) {
            return false;
        }
        int left = amount;
        while (left > 0) {
            int note = Math.min(left, NOTE);
            machine.payOut(note);
            left -= note;
        }
        balance -= amount;
        return true;
    }

    @Override
    public synchronized int balance() {
        return balance;
    }
}
