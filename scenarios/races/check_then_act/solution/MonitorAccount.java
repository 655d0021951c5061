package races.check_then_act.solution;

import races.check_then_act.BankAccount;
import races.check_then_act.CashMachine;

/** Nobody looks before the customer at the machine has the cash. */
public final class MonitorAccount implements BankAccount {

    private int balance;

    /** With that much on it. */
    public MonitorAccount(int balance) {
        this.balance = balance;
    }

    @Override
    public synchronized boolean withdraw(int amount, CashMachine machine) {
        if (balance < amount) {
            return false;
        }
        machine.payOut(amount);
        balance -= amount;
        return true;
    }

    @Override
    public synchronized int balance() {
        return balance;
    }
}
