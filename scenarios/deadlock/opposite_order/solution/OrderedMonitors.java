package deadlock.opposite_order.solution;

import deadlock.opposite_order.Account;
import deadlock.opposite_order.Bank;

/** Everybody enters the monitors of two accounts in the order of their numbers. */
public final class OrderedMonitors implements Bank {

    @Override
    public void transfer(Account from, Account to, int amount) {
        synchronized (lower(from, to)) {
            synchronized (higher(from, to)) {
                from.add(-amount);
                to.add(amount);
            }
        }
    }

    @Override
    public int sum(Account one, Account other) {
        synchronized (lower(one, other)) {
            synchronized (higher(one, other)) {
                return one.balance() + other.balance();
            }
        }
    }

    private static Account lower(Account one, Account other) {
        return one.number() < other.number() ? one : other;
    }

    private static Account higher(Account one, Account other) {
        return one.number() < other.number() ? other : one;
    }
}
