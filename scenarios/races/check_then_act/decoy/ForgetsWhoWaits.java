package races.check_then_act.decoy;

import claimcheck.scenario.CaughtBy;
import races.check_then_act.BankAccount;
import races.check_then_act.CashMachine;

/** One customer at a time; if the machine throws, the account is free again. */
@CaughtBy(
        value = "a_machine_that_jams_late_gives_back_its_own_money_and_no_more",
        because = "Who waits already is not told that, and waits for ever.")
public final class ForgetsWhoWaits implements BankAccount {

    private boolean busy;
    private int balance;

    /** With that much on it. */
    public ForgetsWhoWaits(int balance) {
        this.balance = balance;
    }

    @Override
    public boolean withdraw(int amount, CashMachine machine) {
        enter();
        boolean enough = balance() >= amount;
        if (enough) {
            try {
                machine.payOut(amount);
            } catch (RuntimeException | Error e) {
                synchronized (this) {
                    busy = false;
                }
                throw e;
            }
        }
        leave(enough ? amount : 0);
        return enough;
    }

    private synchronized void enter() {
        boolean interrupted = false;
        while (busy) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        busy = true;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void leave(int amount) {
        balance -= amount;
        busy = false;
        notifyAll();
    }

    @Override
    public synchronized int balance() {
        return balance;
    }
}
