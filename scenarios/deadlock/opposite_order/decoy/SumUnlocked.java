package deadlock.opposite_order.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.opposite_order.Account;
import deadlock.opposite_order.Bank;

/** Whoever only reads needs no lock, it seems. */
@CaughtBy(
        value = "calls_about_the_same_accounts_all_end_and_none_sees_another_half_done",
        because = "Without the locks the sum can see the money taken and not yet added.")
public final class SumUnlocked implements Bank {

    @Override
    public void transfer(Account from, Account to, int amount) {
        boolean swapped = from.number() > to.number();
        synchronized (swapped ? to : from) {
            synchronized (swapped ? from : to) {
                from.add(-amount);
                to.add(amount);
            }
        }
    }

    @Override
    public int sum(Account one, Account other) {
        return one.balance() + other.balance();
    }
}
