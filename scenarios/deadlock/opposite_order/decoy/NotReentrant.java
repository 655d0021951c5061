package deadlock.opposite_order.decoy;

import claimcheck.scenario.CaughtBy;
import deadlock.opposite_order.Account;
import deadlock.opposite_order.Bank;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** A semaphore with one permit for each account, in the order of the numbers. */
@CaughtBy(
        value = "a_transfer_from_an_account_to_itself_ends_and_changes_nothing",
        because = "A semaphore has no owner: a thread that asks for it twice waits for itself.")
public final class NotReentrant implements Bank {

    private final Map<Integer, Semaphore> permits = new ConcurrentHashMap<>();

    @Override
    public void transfer(Account from, Account to, int amount) {
        Semaphore first = permitOf(Math.min(from.number(), to.number()));
        Semaphore second = permitOf(Math.max(from.number(), to.number()));
        first.acquireUninterruptibly();
        try {
            second.acquireUninterruptibly();
            try {
                from.add(-amount);
                to.add(amount);
            } finally {
                second.release();
            }
        } finally {
            first.release();
        }
    }

    @Override
    public int sum(Account one, Account other) {
        Semaphore first = permitOf(Math.min(one.number(), other.number()));
        Semaphore second = permitOf(Math.max(one.number(), other.number()));
        first.acquireUninterruptibly();
        try {
            second.acquireUninterruptibly();
            try {
                return one.balance() + other.balance();
            } finally {
                second.release();
            }
        } finally {
            first.release();
        }
    }

    private Semaphore permitOf(int number) {
        return permits.computeIfAbsent(number, created -> new Semaphore(1));
    }
}
