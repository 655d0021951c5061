package races.check_then_act.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicInteger;
import races.check_then_act.BankAccount;
import races.check_then_act.CashMachine;

/** Takes the money in one step, before it is paid out. */
@CaughtBy(
        value = "a_jammed_machine_takes_no_money_and_keeps_nobody_from_another_machine",
        because = "Nobody puts the money back that was not paid out.")
public final class KeepsTheMoney implements BankAccount {

    private final AtomicInteger balance;

    /** With that much on it. */
    public KeepsTheMoney(int balance) {
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
        machine.payOut(amount);
        return true;
    }

    @Override
    public int balance() {
        return balance.get();
    }
}
