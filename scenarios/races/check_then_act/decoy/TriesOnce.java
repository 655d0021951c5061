package races.check_then_act.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicInteger;
import races.check_then_act.BankAccount;
import races.check_then_act.CashMachine;

/** Takes only if the balance is still the one that was looked at. */
@CaughtBy(
        value = "two_customers_at_once_get_what_there_is_and_no_more",
        because = "A balance that has changed may still be enough, so it has to look again.")
public final class TriesOnce implements BankAccount {

    private final AtomicInteger balance;

    /** With that much on it. */
    public TriesOnce(int balance) {
        this.balance = new AtomicInteger(balance);
    }

    @Override
    public boolean withdraw(int amount, CashMachine machine) {
        int seen = balance.get();
        if (seen < amount || !balance.compareAndSet(seen, seen - amount)) {
            return false;
        }
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
