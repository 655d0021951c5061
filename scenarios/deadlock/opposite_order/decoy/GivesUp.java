package deadlock.opposite_order.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.opposite_order.Account;
import deadlock.opposite_order.Bank;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Tries each lock, and does not wait. */
@CaughtBy(
        value = "calls_about_the_same_accounts_all_end_and_none_sees_another_half_done",
        because = "If a lock is taken the money is not moved, and nobody is told.")
public final class GivesUp implements Bank {

    private final Map<Integer, Lock> locks = new ConcurrentHashMap<>();

    @Override
    public void transfer(Account from, Account to, int amount) {
        Lock first = lockOf(Math.min(from.number(), to.number()));
        Lock second = lockOf(Math.max(from.number(), to.number()));
        if (!first.tryLock()) {
            return;
        }
        try {
            if (second.tryLock()) {
                try {
                    from.add(-amount);
                    to.add(amount);
                } finally {
                    second.unlock();
                }
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
