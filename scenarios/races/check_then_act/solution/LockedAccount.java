package races.check_then_act.solution;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import races.check_then_act.BankAccount;
import races.check_then_act.CashMachine;

/** Looks and takes under one lock, which is given back whatever the machine does. */
public final class LockedAccount implements BankAccount {

    private final Lock lock = new ReentrantLock();
    private int balance;

    /** With that much on it. */
    public LockedAccount(int balance) {
        this.balance = balance;
    }

    @Override
    public boolean withdraw(int amount, CashMachine machine) {
        lock.lock();
        try {
            if (balance < amount) {
                return false;
            }
            machine.payOut(amount);
            balance -= amount;
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int balance() {
        lock.lock();
        try {
            return balance;
        } finally {
            lock.unlock();
        }
    }
}
