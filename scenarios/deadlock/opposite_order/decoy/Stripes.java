package deadlock.opposite_order.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.opposite_order.Account;
import deadlock.opposite_order.Bank;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/** Sixteen locks, shared out by the accounts' numbers. */
@CaughtBy(
        value = "calls_about_other_accounts_end_while_one_call_is_made_and_another_waits",
        because =
                "Accounts 1 and 17 have one lock, so calls about the one wait for calls about the other.")
public final class Stripes implements Bank {

    private static final int STRIPES = 16;

    private final Object[] stripes = Stream.generate(Object::new).limit(STRIPES).toArray();

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

    private int withBoth(Account one, Account other, IntSupplier action) {
        int first = Math.floorMod(one.number(), STRIPES);
        int second = Math.floorMod(other.number(), STRIPES);
        synchronized (stripes[Math.min(first, second)]) {
            synchronized (stripes[Math.max(first, second)]) {
                return action.getAsInt();
            }
        }
    }
}
