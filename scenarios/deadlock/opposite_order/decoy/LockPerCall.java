package deadlock.opposite_order.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.opposite_order.Account;
import deadlock.opposite_order.Bank;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A lock that is always free. */
@CaughtBy(
        value = "calls_about_the_same_accounts_all_end_and_none_sees_another_half_done",
        because = "Each call has a lock of its own, so no call keeps another out.")
public final class LockPerCall implements Bank {

    @Override
    public void transfer(Account from, Account to, int amount) {
        Lock lock = new ReentrantLock();
        lock.lock();
        try {
            from.add(-amount);
            to.add(amount);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int sum(Account one, Account other) {
        Lock lock = new ReentrantLock();
        lock.lock();
        try {
            return one.balance() + other.balance();
        } finally {
            lock.unlock();
        }
    }
}
