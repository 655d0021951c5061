package deadlock.opposite_order.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.opposite_order.Account;
import deadlock.opposite_order.Bank;
import java.util.function.IntSupplier;

/** Compares the numbers by the sign of their difference. */
@CaughtBy(
        value = "opposite_transfers_end_whatever_the_numbers_of_the_accounts_are",
        because =
                "The difference of two numbers can overflow, and then each of two accounts is the higher one.")
public final class OrderBySubtraction implements Bank {

    @Override
    public void transfer(Account from, Account to, int amount) {
        withBoth(
                from,
                to,
                () -> {
                    from.add(-amount);
                    to.add(amount);
                    return 0;
                });
    }

    @Override
    public int sum(Account one, Account other) {
        return withBoth(one, other, () -> one.balance() + other.balance());
    }

    private static int withBoth(Account one, Account other, IntSupplier action) {
        boolean swapped = one.number() - other.number() > 0;
        synchronized (swapped ? other : one) {
            synchronized (swapped ? one : other) {
                return action.getAsInt();
            }
        }
    }
}
