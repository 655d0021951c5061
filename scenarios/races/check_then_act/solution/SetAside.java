package races.check_then_act.solution;

import races.check_then_act.BankAccount;
import races.check_then_act.CashMachine;

/** Sets the money aside and pays out without the lock; whoever wants what is set aside waits. */
public final class SetAside implements BankAccount {

    private int balance;
    private int setAside;

    /** With that much on it. */
    public SetAside(int balance) {
        this.balance = balance;
    }

    @Override
    public boolean withdraw(int amount, CashMachine machine) {
        if (!setAside(amount)) {
            return false;
        }
        int paid = 0;
        try {
            machine.payOut(amount);
            paid = amount;
        } finally {
            settle(amount, paid);
        }
        return true;
    }

    private synchronized boolean setAside(int amount) {
        boolean interrupted = false;
        while (amount <= balance && amount > balance - setAside) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (amount > balance) {
            return false;
        }
        setAside += amount;
        return true;
    }

    private synchronized void settle(int amount, int paid) {
        setAside -= amount;
        balance -= paid;
        notifyAll();
    }

    @Override
    public synchronized int balance() {
        return balance;
    }
}
