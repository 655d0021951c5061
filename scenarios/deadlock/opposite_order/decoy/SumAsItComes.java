package deadlock.opposite_order.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.opposite_order.Account;
import deadlock.opposite_order.Bank;

/** Transfers are in order; the sum takes the accounts as they come. */
@CaughtBy(
        value = "calls_about_the_same_accounts_all_end_and_none_sees_another_half_done",
        because = "An order that one method does not keep is no order.")
public final class SumAsItComes implements Bank {

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
        synchronized (one) {
            synchronized (other) {
                return one.balance() + other.balance();
            }
        }
    }
}
