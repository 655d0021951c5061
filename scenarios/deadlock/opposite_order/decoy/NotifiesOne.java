package deadlock.opposite_order.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.opposite_order.Account;
import deadlock.opposite_order.Bank;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntSupplier;

/** Marks the accounts that are busy, and wakes one that waits when they are free. */
@CaughtBy(
        value = "a_call_goes_on_as_soon_as_its_own_accounts_are_free_and_not_before",
        because =
                "The one that is woken may wait for another account, and the one that could go on sleeps.")
public final class NotifiesOne implements Bank {

    private final Set<Integer> busy = new HashSet<>();

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
        begin(one, other);
        try {
            return action.getAsInt();
        } finally {
            end(one, other);
        }
    }

    private synchronized void begin(Account one, Account other) {
        boolean isInterrupted = false;
        while (busy.contains(one.number()) || busy.contains(other.number())) {
            try {
                wait();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        busy.add(one.number());
        busy.add(other.number());
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void end(Account one, Account other) {
        busy.remove(one.number());
        busy.remove(other.number());
        notify();
    }
}
