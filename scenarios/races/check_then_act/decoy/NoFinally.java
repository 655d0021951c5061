package races.check_then_act.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import races.check_then_act.BankAccount;
import races.check_then_act.CashMachine;

/** Looks and takes under one lock. */
@CaughtBy(
        value = "a_jammed_machine_takes_no_money_and_keeps_nobody_from_another_machine",
        because = "If the machine throws, the lock is never given back.")
public final class NoFinally implements BankAccount {

    private final Lock lock = new ReentrantLock();
    private int balance;

    /** With that much on it. */
    public NoFinally(int balance) {
        this.balance = balance;
    }

    @Override
    public boolean withdraw(int amount, CashMachine machine) {
        lock.lock();
        boolean enough = balance >= amount;
        if (enough) {
            machine.payOut(amount);
            balance -= amount;
        }
        lock.unlock();
        return enough;
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
