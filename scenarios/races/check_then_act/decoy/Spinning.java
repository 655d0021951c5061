package races.check_then_act.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.atomic.AtomicBoolean;
import races.check_then_act.BankAccount;
import races.check_then_act.CashMachine;

/** Takes its turn as soon as the account is free. */
@CaughtBy(
        value = "a_customer_who_has_to_wait_leaves_the_processor_alone",
        because = "It asks again and again, and keeps a core busy until the other is done.")
public final class Spinning implements BankAccount {

    private final AtomicBoolean taken = new AtomicBoolean();
    private int balance;

    /** With that much on it. */
    public Spinning(int balance) {
        this.balance = balance;
    }

    @Override
    public boolean withdraw(int amount, CashMachine machine) {
        while (!taken.compareAndSet(false, true)) {
            Thread.onSpinWait();
        }
        try {
            if (balance < amount) {
                return false;
            }
            machine.payOut(amount);
            balance -= amount;
            return true;
        } finally {
            taken.set(false);
        }
    }

    @Override
    public int balance() {
        while (!taken.compareAndSet(false, true)) {
            Thread.onSpinWait();
        }
        try {
            return balance;
        } finally {
            taken.set(false);
        }
    }
}
