package races.check_then_act.decoy;

import claimcheck.scenario.CaughtBy;
import races.check_then_act.BankAccount;
import races.check_then_act.CashMachine;

/** One customer at a time; who comes meanwhile waits to be woken. */
@CaughtBy(
        value = "of_all_who_want_the_rest_one_gets_it",
        because = "All who wait are woken, and nobody looks again whether another is being served.")
public final class IfForWhile implements BankAccount {

    private boolean busy;
    private int balance;

    /** With that much on it. */
    public IfForWhile(int balance) {
        this.balance = balance;
    }

    @Override
    public boolean withdraw(int amount, CashMachine machine) {
        enter();
        try {
            if (balance() < amount) {
                return false;
            }
            machine.payOut(amount);
            take(amount);
            return true;
        } finally {
            leave();
        }
    }

    private synchronized void enter() {
        boolean interrupted = false;
        if (busy) {
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

    private synchronized void leave() {
        busy = false;
        notifyAll();
    }

    private synchronized void take(int amount) {
        balance -= amount;
    }

    @Override
    public synchronized int balance() {
        return balance;
    }
}
