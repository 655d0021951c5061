package deadlock.opposite_order.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.opposite_order.Account;
import deadlock.opposite_order.Bank;

/** Locks the accounts in order, and changes them in the same order. */
@CaughtBy(
        value = "a_transfer_that_is_refused_changes_nothing_and_harms_no_later_one",
        because =
                "If the money comes from the higher account, it was already given when that refuses.")
public final class LowerAccountFirst implements Bank {

    @Override
    public void transfer(Account from, Account to, int amount) {
        if (from.number() < to.number()) {
            changeBoth(from, -amount, to, amount);
        } else {
            changeBoth(to, amount, from, -amount);
        }
    }

    private static void changeBoth(Account lower, int toLower, Account higher, int toHigher) {
        synchronized (lower) {
            synchronized (higher) {
                lower.add(toLower);
                higher.add(toHigher);
            }
        }
    }

    @Override
    public int sum(Account one, Account other) {
        boolean swapped = one.number() > other.number();
        synchronized (swapped ? other : one) {
            synchronized (swapped ? one : other) {
                return one.balance() + other.balance();
            }
        }
    }
}
