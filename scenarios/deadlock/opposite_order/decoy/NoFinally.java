package deadlock.opposite_order.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.opposite_order.Account;
import deadlock.opposite_order.Bank;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Unlocks at the end. */
@CaughtBy(
        value = "another_thread_can_transfer_after_one_was_refused",
        because = "If the account refuses, the locks are never released.")
public final class NoFinally implements Bank {

    private final Map<Integer, Lock> locks = new ConcurrentHashMap<>();

    @Override
    public void transfer(Account from, Account to, int amount) {
        Lock first = lockOf(Math.min(from.number(), to.number()));
        Lock second = lockOf(Math.max(from.number(), to.number()));
        first.lock();
        second.lock();
        from.add(-amount);
        to.add(amount);
        second.unlock();
        first.unlock();
    }

    @Override
    public int sum(Account one, Account other) {
        Lock first = lockOf(Math.min(one.number(), other.number()));
        Lock second = lockOf(Math.max(one.number(), other.number()));
        first.lock();
        try {
            second.lock();
            try {
                return one.balance() + other.balance();
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
