package deadlock.opposite_order.solution;

import deadlock.opposite_order.Account;
import deadlock.opposite_order.Bank;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

/** A lock for each account, kept by the bank, and taken in the order of the accounts' numbers. */
public final class OrderedLocks implements Bank {

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
        Lock first = lockOf(Math.min(one.number(), other.number()));
        Lock second = lockOf(Math.max(one.number(), other.number()));
        first.lock();
        try {
            second.lock();
            try {
                return action.getAsInt();
            } finally {
                second.unlock();
            }
        } finally {
            first.unlock();
        }
    }

    private Lock lockOf(int number) {
        return locks.computeIfAbsent(number, created -> new ReentrantLock());
    }
}
