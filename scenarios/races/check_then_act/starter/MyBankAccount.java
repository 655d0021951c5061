package races.check_then_act.starter;

import java.util.concurrent.atomic.AtomicInteger;
import races.check_then_act.BankAccount;
import races.check_then_act.CashMachine;

/** Looks, pays out, and takes the money: each step is safe. Is that enough? */
public final class MyBankAccount implements BankAccount {

    private final AtomicInteger balance;

    /** With that much on it. */
    public MyBankAccount(int balance) {
        this.balance = new AtomicInteger(balance);
    }

    @Override
    public boolean withdraw(int amount, CashMachine machine) {
        if (balance.get() < amount) {
            return false;
        }
        machine.payOut(amount);
        balance.addAndGet(-amount);
        return true;
    }

    @Override
    public int balance() {
        return balance.get();
    }
}
