package deadlock.opposite_order.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.opposite_order.Account;
import deadlock.opposite_order.Bank;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

/** Removes a lock from the map when it was unlocked, so that the map stays small. */
@CaughtBy(
        value = "a_call_goes_on_as_soon_as_its_own_accounts_are_free_and_not_before",
        because =
                "One call has waited for the old lock, and the next one finds none and makes a new one.")
public final class ForgetsTheLock implements Bank {

    private final Map<Integer, Lock> locks = new ConcurrentHashMap<>();

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
        int low = Math.min(one.number(), other.number());
        int high = Math.max(one.number(), other.number());
        Lock first = lockOf(low);
        first.lock();
        try {
            Lock second = lockOf(high);
            second.lock();
            try {
                return action.getAsInt();
            } finally {
                second.unlock();
                locks.remove(high, second);
            }
        } finally {
            first.unlock();
            locks.remove(low, first);
        }
    }

    private Lock lockOf(int number) {
        return locks.computeIfAbsent(number, created -> new ReentrantLock());
    }
}
