package races.check_then_act.decoy;

import claimcheck.scenario.CaughtBy;
import races.check_then_act.BankAccount;
import races.check_then_act.CashMachine;

/** Adds up what was paid out, one customer at a time. */
@CaughtBy(
        value = "one_customer_gets_money_as_long_as_there_is_enough",
        because = "A sum that is too large for an int is below nought, and so never too much.")
public final class AddsUp implements BankAccount {

    private final int atTheStart;
    private int paidOut;

    /** With that much on it. */
    public AddsUp(int balance) {
        atTheStart = balance;
    }

    @Override
    public synchronized boolean withdraw(int amount, CashMachine machine) {
        if (paidOut + amount > atTheStart) {
            return false;
        }
        machine.payOut(amount);
        paidOut += amount;
        return true;
    }

    @Override
    public synchronized int balance() {
        return atTheStart - paidOut;
    }
}
