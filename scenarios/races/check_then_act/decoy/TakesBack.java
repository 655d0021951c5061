package races.check_then_act.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicInteger;
import races.check_then_act.BankAccount;
import races.check_then_act.CashMachine;

/** Takes in one step, and puts it back if that was too much. */
@CaughtBy(
        value = "two_customers_at_once_get_what_there_is_and_no_more",
        because = "Until it is put back, others are refused what is theirs.")
public final class TakesBack implements BankAccount {

    private final AtomicInteger balance;

    /** With that much on it. */
    public TakesBack(int balance) {
        this.balance = new AtomicInteger(balance);
    }

    @Override
    public boolean withdraw(int amount, CashMachine machine) {
        if (balance.addAndGet(-amount) < 0) {
            balance.addAndGet(amount);
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
