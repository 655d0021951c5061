package races.check_then_act.solution;

import java.util.concurrent.atomic.AtomicInteger;
import races.check_then_act.BankAccount;
import races.check_then_act.CashMachine;

/** Sets the money aside, if the balance is still the one that was looked at, and pays out then. */
public final class SetAside implements BankAccount {

    private final AtomicInteger balance;

    /** With that much on it. */
    public SetAside(int balance) {
        this.balance = new AtomicInteger(balance);
    }

    @Override
    public boolean withdraw(int amount, CashMachine machine) {
        int seen;
        do {
            seen = balance.get();
            if (seen < amount) {
                return false;
            }
        } while (!balance.compareAndSet(seen, seen - amount));
        try {
            machine.payOut(amount);
        } catch (RuntimeException | Error e) {
            balance.addAndGet(amount);
            throw e;
        }
        return true;
    }

    @Override
    public int balance() {
        return balance.get();
    }
}
