package deadlock.opposite_order.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.opposite_order.Account;
import deadlock.opposite_order.Bank;

/** One lock for the whole bank. */
@CaughtBy(
        value = "transfers_that_have_no_account_in_common_are_made_at_the_same_time",
        because = "One lock cannot deadlock, but now every transfer waits for every other.")
public final class OneLock implements Bank {

    @Override
    public synchronized void transfer(Account from, Account to, int amount) {
        from.add(-amount);
        to.add(amount);
    }

    @Override
    public synchronized int sum(Account one, Account other) {
        return one.balance() + other.balance();
    }
}
