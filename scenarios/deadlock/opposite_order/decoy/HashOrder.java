package deadlock.opposite_order.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.opposite_order.Account;
import deadlock.opposite_order.Bank;

/** In the order of the hash codes. */
@CaughtBy(
        value = "calls_about_the_same_accounts_all_end_and_none_sees_another_half_done",
        because = "Two accounts may have the same hash code, and then there is no order.")
public final class HashOrder implements Bank {

    @Override
    public void transfer(Account from, Account to, int amount) {
        boolean swapped = from.hashCode() > to.hashCode();
        synchronized (swapped ? to : from) {
            synchronized (swapped ? from : to) {
                from.add(-amount);
                to.add(amount);
            }
        }
    }

    @Override
    public int sum(Account one, Account other) {
        boolean swapped = one.hashCode() > other.hashCode();
        synchronized (swapped ? other : one) {
            synchronized (swapped ? one : other) {
                return one.balance() + other.balance();
            }
        }
    }
}
