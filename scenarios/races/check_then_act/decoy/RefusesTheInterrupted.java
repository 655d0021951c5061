package races.check_then_act.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import races.check_then_act.BankAccount;
import races.check_then_act.CashMachine;

/** Looks and takes under one lock, unless it is interrupted. */
@CaughtBy(
        value = "a_customer_who_has_to_wait_leaves_the_processor_alone",
        because = "Who is interrupted while waiting is refused, though there is enough.")
public final class RefusesTheInterrupted implements BankAccount {

    private final Lock lock = new ReentrantLock();
    private int balance;

    /** With that much on it. */
    public RefusesTheInterrupted(int balance) {
        this.balance = balance;
    }

    @Override
    public boolean withdraw(int amount, CashMachine machine) {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
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
