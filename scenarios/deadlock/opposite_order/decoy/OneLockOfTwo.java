package deadlock.opposite_order.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.opposite_order.Account;
import deadlock.opposite_order.Bank;

/** Never holds two locks at a time, so that there is no circle. */
@CaughtBy(
        value = "calls_about_the_same_accounts_all_end_and_none_sees_another_half_done",
        because = "Between its two steps others see the money in neither account.")
public final class OneLockOfTwo implements Bank {

    @Override
    public void transfer(Account from, Account to, int amount) {
        synchronized (from) {
            from.add(-amount);
        }
        synchronized (to) {
            to.add(amount);
        }
    }

    @Override
    public int sum(Account one, Account other) {
        int sum;
        synchronized (one) {
            sum = one.balance();
        }
        synchronized (other) {
            return sum + other.balance();
        }
    }
}
