package deadlock.opposite_order.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.opposite_order.Account;
import deadlock.opposite_order.Bank;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Adds, then takes away. */
@CaughtBy(
        value = "a_transfer_that_is_refused_changes_nothing_and_harms_no_later_one",
        because = "If there is not enough to take away, the money was already given.")
public final class AddsFirst implements Bank {

    private final Map<Integer, Lock> locks = new ConcurrentHashMap<>();

    @Override
    public void transfer(Account from, Account to, int amount) {
        Lock first = lockOf(Math.min(from.number(), to.number()));
        Lock second = lockOf(Math.max(from.number(), to.number()));
        first.lock();
        try {
            second.lock();
            try {
                to.add(amount);
                from.add(-amount);
            } finally {
                second.unlock();
            }
        } finally {
            first.unlock();
        }
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
