package races.check_then_act.decoy;

import claimcheck.scenario.CaughtBy;
import races.check_then_act.BankAccount;
import races.check_then_act.CashMachine;

/** One customer at a time; who asks for the balance does not wait for them. */
@CaughtBy(
        value = "who_is_refused_or_has_a_jammed_machine_takes_nothing_from_another",
        because = "It takes first, and until it has looked there is less than nothing left.")
public final class TakesThenLooks implements BankAccount {

    private volatile int balance;

    /** With that much on it. */
    public TakesThenLooks(int balance) {
        this.balance = balance;
    }

    @Override
    public synchronized boolean withdraw(int amount, CashMachine machine) {
        balance -= amount;
        if (balance < 0) {
            balance += amount;
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

    @Override
    public int balance() {
        return balance;
    }
}
