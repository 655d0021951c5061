package races.check_then_act.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicInteger;
import races.check_then_act.BankAccount;
import races.check_then_act.CashMachine;

/** Takes the money at once, and pays out only then. */
@CaughtBy(
        value = "two_customers_at_once_get_what_there_is_and_no_more",
        because = "Two can look before either takes, however soon after the look it takes.")
public final class TakesFirst implements BankAccount {

    private final AtomicInteger balance;

    /** With that much on it. */
    public TakesFirst(int balance) {
        this.balance = new AtomicInteger(balance);
    }

    @Override
    public boolean withdraw(int amount, CashMachine machine) {
        if (balance.get() < amount) {
            return false;
        }
        balance.addAndGet(-amount);
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
