package races.check_then_act.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicInteger;
import races.check_then_act.BankAccount;
import races.check_then_act.CashMachine;

/** Looks, and then compares and sets until that succeeds. */
@CaughtBy(
        value = "two_customers_at_once_get_what_there_is_and_no_more",
        because = "What it compares in the end is not what it has looked at in the beginning.")
public final class LooksOnce implements BankAccount {

    private final AtomicInteger balance;

    /** With that much on it. */
    public LooksOnce(int balance) {
        this.balance = new AtomicInteger(balance);
    }

    @Override
    public boolean withdraw(int amount, CashMachine machine) {
        if (balance.get() < amount) {
            return false;
        }
        int seen;
        do {
            seen = balance.get();
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
