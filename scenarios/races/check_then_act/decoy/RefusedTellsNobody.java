package races.check_then_act.decoy;

import claimcheck.scenario.CaughtBy;
import races.check_then_act.BankAccount;
import races.check_then_act.CashMachine;

/** Sets the money aside; who has been served wakes one, and that one the next when it is served. */
@CaughtBy(
        value = "of_all_who_want_the_rest_one_gets_it",
        because = "Who is woken and then refused wakes nobody, and the others wait for ever.")
public final class RefusedTellsNobody implements BankAccount {

    private int free;
    private int setAside;

    /** With that much on it. */
    public RefusedTellsNobody(int balance) {
        free = balance;
    }

    @Override
    public boolean withdraw(int amount, CashMachine machine) {
        if (!setAside(amount)) {
            return false;
        }
        int back = amount;
        try {
            machine.payOut(amount);
            back = 0;
            return true;
        } finally {
            settle(amount, back);
        }
    }

    @Override
    public synchronized int balance() {
        return free;
    }

    private synchronized boolean setAside(int amount) {
        boolean interrupted = false;
        while (free < amount && (long) free + setAside >= amount) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (free < amount) {
            return false;
        }
        free -= amount;
        setAside += amount;
        return true;
    }

    private synchronized void settle(int amount, int back) {
        setAside -= amount;
        free += back;
        notify();
    }
}
