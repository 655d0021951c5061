package races.check_then_act.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicInteger;
import races.check_then_act.BankAccount;
import races.check_then_act.CashMachine;

/** Sets the money aside, if the balance is still the one that was looked at, and pays out then. */
@CaughtBy(
        value = "whoever_comes_before_a_machine_jams_is_not_refused_its_money",
        because = "What is set aside may come back, and others were refused it meanwhile.")
public final class RefusesWhatIsSetAside implements BankAccount {

    private final AtomicInteger balance;

    /** With that much on it. */
    public RefusesWhatIsSetAside(int balance) {
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
