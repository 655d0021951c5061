package races.check_then_act.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicInteger;
import races.check_then_act.BankAccount;
import races.check_then_act.CashMachine;

/** If the machine is jammed, the balance is again what it was. */
@CaughtBy(
        value = "a_machine_that_jams_late_gives_back_its_own_money_and_no_more",
        because = "What others have drawn meanwhile is on the account again.")
public final class RestoresTheOldBalance implements BankAccount {

    private final AtomicInteger balance;

    /** With that much on it. */
    public RestoresTheOldBalance(int balance) {
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
            balance.set(seen);
            throw e;
        }
        return true;
    }

    @Override
    public int balance() {
        return balance.get();
    }
}
